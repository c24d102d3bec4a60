import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import { ENV_ID } from '../functions/environment'

const BUCKET = `cloud://${ENV_ID}.local-bucket/`
/** A download address lasts a day unless asked otherwise. */
const DEFAULT_MAX_AGE_S = 24 * 60 * 60

/** Files kept for the cloud, and the signed addresses they are read and written by. */
export class FileStore {
  readonly #root: string
  readonly #clock: Clock
  readonly #baseUrl: () => string
  readonly #secret = randomBytes(32)

  constructor(root: string, clock: Clock, baseUrl: () => string) {
    this.#root = root
    this.#clock = clock
    this.#baseUrl = baseUrl
    mkdirSync(root, { recursive: true })
  }

  /** Stores content, or a copy of the file at this path; returns the file's id. */
  put(cloudPath: string, file: string | Buffer): string {
    const path = this.pathOf(cloudPath)
    mkdirSync(dirname(path), { recursive: true })
    const partial = this.partialPath()
    if (typeof file === 'string') copyFileSync(file, partial)
    else writeFileSync(partial, file)
    renameSync(partial, path)
    return this.fileId(cloudPath)
  }

  /** A signed address for a file, safe to hand to a browser; `maxAge` in seconds. */
  urlOf(fileId: string, maxAge?: number): string {
    return encodeURI(this.rawUrlOf(fileId, maxAge))
  }

  /** As urlOf but not percent-encoded: wx-server-sdk encodes what it is given. */
  rawUrlOf(fileId: string, maxAge = DEFAULT_MAX_AGE_S): string {
    const cloudPath = this.cloudPathOf(fileId)
    const expires = Math.floor(this.#clock.now() / 1000) + maxAge
    return `${this.#baseUrl()}/files/${cloudPath}?sign=${this.sign('read', cloudPath, expires)}&t=${expires}`
  }

  /** The id of the file at a cloud path. */
  fileId(cloudPath: string): string {
    return BUCKET + cloudPath
  }

  /** The cloud path a file id stands for. */
  cloudPathOf(fileId: string): string {
    const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1]
    if (path === undefined || !isCloudPath(path))
      throw new CloudError('STORAGE_FILE_NONEXIST', `not a file id: ${fileId}`)
    return path
  }

  /** Where the file lies on this machine. */
  pathOf(cloudPath: string): string {
    if (!isCloudPath(cloudPath)) throw new CloudError('STORAGE_REQUEST_FAIL', `not a cloud path: ${cloudPath}`)
    return join(this.#root, cloudPath)
  }

  /** A place for content that is still arriving. */
  partialPath(): string {
    return join(this.#root, `.partial-${randomBytes(8).toString('hex')}`)
  }

  /** True when there is such a file. */
  has(cloudPath: string): boolean {
    const path = this.pathOf(cloudPath)
    return existsSync(path) && statSync(path).isFile()
  }

  /** Removes a file. */
  remove(cloudPath: string): void {
    rmSync(this.pathOf(cloudPath), { force: true })
  }

  /** Signs the permission to read or write a path until a time in epoch seconds. */
  sign(right: 'read' | 'write', cloudPath: string, expires: number): string {
    return createHmac('sha256', this.#secret).update(`${right}\n${cloudPath}\n${expires}`).digest('hex')
  }

  /** True when the signature is right and its time has not passed. */
  permits(right: 'read' | 'write', cloudPath: string, given: { sign: string; expires: number }): boolean {
    const expected = Buffer.from(this.sign(right, cloudPath, given.expires))
    const actual = Buffer.from(given.sign)
    const genuine = expected.length === actual.length && timingSafeEqual(expected, actual)
    return genuine && given.expires >= this.#clock.now() / 1000
  }
}

/** No way out of the folder, and no character that means something in an address. */
function isCloudPath(path: string): boolean {
  if (!/^[^\\?#%\0]{1,850}$/.test(path)) return false
  return path
    .split('/')
    .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && !segment.startsWith('.partial-'))
}
