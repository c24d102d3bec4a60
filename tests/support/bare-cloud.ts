import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as wxServerSdk from 'wx-server-sdk'
import { startCloud, type Cloud, type CloudOptions, type Document } from '../../devtools/cloud'

/** The part of wx-server-sdk the tests use, typed as it behaves; its own types answer `any` or `void | Promise`. */
export interface Sdk {
  init(options: { env: string }): void
  database(options?: { throwOnNotFound: boolean }): Database
  callFunction(call: { name: string; data?: unknown }): Promise<{ result: unknown }>
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: {
    fileList: (string | { fileID: string; maxAge: number })[]
  }): Promise<{ fileList: FileAnswer[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: FileAnswer[] }>
  callOpenAPI(call: { api: string; data: unknown }): Promise<Document>
  getOpenData(wanted: { list: string[] }): Promise<{ list: Document[] }>
  openapi: Record<string, Record<string, (request: Document) => Promise<Document>>>
}
interface FileAnswer {
  fileID: string
  status: number
  tempFileURL: string
  errMsg: string
}
export interface Found {
  data: Document[]
}
export interface Database {
  command: Command
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  serverDate(options?: { offset: number }): unknown
  RegExp(options: { regexp: string; options?: string }): unknown
  Geo: { Point: new (longitude: number, latitude: number) => unknown }
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
}
export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
export interface Collection extends Query {
  add(entry: { data: Document | Document[] }): Promise<{ _id: string }>
  doc(id: string | number): DocumentReference
  aggregate(): Pipeline
}
export interface Query {
  where(query: unknown): Query
  orderBy(path: string, direction: 'asc' | 'desc'): Query
  skip(n: number): Query
  limit(n: number): Query
  field(fields: Record<string, boolean>): Query
  get(): Promise<Found>
  count(): Promise<{ total: number }>
  update(change: { data: Document; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
export interface DocumentReference {
  get(): Promise<{ data: Document }>
  set(content: { data: Document }): Promise<{ _id: string; stats: { updated: number; created: number } }>
  update(change: { data: Document }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
export interface Pipeline {
  match(query: unknown): Pipeline
  geoNear(spec: Document): Pipeline
  group(spec: Document): Pipeline
  sort(spec: Record<string, 1 | -1>): Pipeline
  limit(n: number): Pipeline
  project(spec: Document): Pipeline
  addFields(spec: Document): Pipeline
  lookup(spec: Document): Pipeline
  unwind(path: string): Pipeline
  count(name: string): Pipeline
  done(): unknown
  end(): Promise<{ list: Document[] }>
}
/** Comparisons chain, as in `_.gte(1).and(_.lt(5))`. */
export interface Condition {
  and(...others: unknown[]): Condition
  or(...others: unknown[]): Condition
}
type Operator = (...operands: unknown[]) => Condition
export type Command = Record<
  | 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'or' | 'and' | 'exists' | 'elemMatch' | 'expr' | 'all' | 'geoNear'
  | 'inc' | 'mul' | 'set' | 'remove' | 'push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'addToSet' | 'max' | 'min' | 'rename',
  Operator
> & { aggregate: Record<string, Operator> & { pipeline(): Pipeline } } // oxfmt-ignore

export interface BareCloud {
  cloud: Cloud
  sdk: Sdk
  db: Database
  _: Command
  dataDir: string
  /** Lines functions printed and the cloud reported. */
  lines: string[]
  /** Deploys a function from source; its config as an object, or as the very text of the file. */
  deploy(name: string, source: string, config?: unknown): void
  close(): Promise<void>
}

/** A cloud with nothing in it but what a test puts there, and the real SDK pointed at it. */
export async function startBareCloud(
  options: Partial<CloudOptions> & { functions?: Record<string, string> } = {},
): Promise<BareCloud> {
  const { functions = {}, ...cloudOptions } = options
  const home = mkdtempSync(join(tmpdir(), 'bare-cloud-'))
  const dataDir = options.dataDir ?? join(home, 'data')
  const functionsDir = options.functionsDir ?? join(home, 'functions')
  const lines: string[] = []
  const deploy = (name: string, source: string, config?: unknown) => {
    mkdirSync(join(functionsDir, name), { recursive: true })
    writeFileSync(join(functionsDir, name, 'index.js'), source)
    const text = typeof config === 'string' ? config : JSON.stringify(config)
    if (config !== undefined) writeFileSync(join(functionsDir, name, 'config.json'), text)
  }
  for (const [name, source] of Object.entries(functions)) deploy(name, source)
  const log = (line: string) => void lines.push(line)
  const cloud = await startCloud({ collections: [], durable: false, log, ...cloudOptions, dataDir, functionsDir })
  const sdk = pointSdkAt(cloud)
  const db = sdk.database()
  const close = async () => {
    await cloud.close()
    rmSync(home, { recursive: true, force: true })
  }
  return { cloud, sdk, db, _: db.command, dataDir, lines, deploy, close }
}

/** Points the real SDK, in this process, at a cloud. */
export function pointSdkAt(cloud: Cloud, caller?: string): Sdk {
  Object.assign(process.env, cloud.sdkEnv(caller))
  const sdk = wxServerSdk as unknown as Sdk
  sdk.init({ env: 'local-env' })
  return sdk
}

/** What a promise is refused with; fails the test when it is not. */
export async function refusal(
  promise: Promise<unknown>,
): Promise<{ errCode?: number; code?: string; errMsg: string; message: string }> {
  try {
    await promise
  } catch (error) {
    return error as { errCode?: number; code?: string; errMsg: string; message: string }
  }
  throw new Error('a refusal was expected')
}
