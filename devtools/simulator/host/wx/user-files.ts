import { field } from '../../json'
import { api, failing } from './calls'

/** Where an app may keep files under names of its own. */
export const USER_DATA_PATH = 'wxfile://usr'

const FOLDER = 'folder'
/** In all, as WeChat documents it. */
const MOST_BYTES = 200 * 1024 * 1024

/** By which name the callback form of a call takes what its synchronous form takes first. */
const PATH_NAMES = {
  access: 'path',
  mkdir: 'dirPath',
  readdir: 'dirPath',
  rmdir: 'dirPath',
  stat: 'path',
  unlink: 'filePath',
}

/**
 * The files an app keeps on this phone for this person; they outlive the app, as in WeChat. Which there are and how large stands by their
 * names, where it can be told at once; what they hold lies in the browser's own store.
 */
export class UserFiles {
  constructor(private readonly drawer: string) {}

  private readonly atOnce = {
    accessSync: (path: string) => {
      if (this.kept(path) === null) throw failing(`accessSync:fail no such file or directory ${path}`)
    },
    mkdirSync: (path: string, recursive: boolean) => {
      if (this.kept(path) !== null) throw failing(`mkdirSync:fail file already exists ${path}`)
      const above = aboveOf(path)
      if (this.kept(above) === null && recursive) this.atOnce.mkdirSync(above, true)
      if (this.kept(above) !== FOLDER) throw failing(`mkdirSync:fail no such file or directory ${path}`)
      this.keep('mkdirSync', path, FOLDER)
    },
    readdirSync: (path: string): string[] => {
      if (this.kept(path) !== FOLDER) throw failing(`readdirSync:fail no such file or directory ${path}`)
      return this.paths().flatMap((one) => (aboveOf(one) === path ? [one.slice(path.length + 1)] : []))
    },
    rmdirSync: (path: string, recursive: boolean) => {
      if (this.kept(path) !== FOLDER) throw failing(`rmdirSync:fail no such file or directory ${path}`)
      const inside = this.paths().filter((one) => one.startsWith(`${path}/`))
      if (inside.length > 0 && !recursive) throw failing('rmdirSync:fail directory not empty')
      for (const one of [...inside, path]) this.forget(one)
    },
    statSync: (path: string) => {
      const kept = this.kept(path)
      if (kept === null) throw failing(`statSync:fail no such file or directory ${path}`)
      return { size: sizeOf(kept), isFile: () => kept !== FOLDER, isDirectory: () => kept === FOLDER }
    },
    unlinkSync: (path: string) => {
      const kept = this.kept(path)
      if (kept === null) throw failing(`unlinkSync:fail no such file or directory ${path}`)
      if (kept === FOLDER) throw failing(`unlinkSync:fail operation not permitted, unlink ${path}`)
      this.forget(path)
    },
  }

  /** What WeChat hands out to work on them: each call by its synchronous form and by callbacks. */
  readonly manager = {
    ...this.atOnce,
    access: this.byCallback('access', () => ({})),
    mkdir: this.byCallback('mkdir', () => ({})),
    readdir: this.byCallback('readdir', (files) => ({ files })),
    rmdir: this.byCallback('rmdir', () => ({})),
    stat: this.byCallback('stat', (stats) => ({ stats })),
    unlink: this.byCallback('unlink', () => ({})),
  }

  /** What a file holds; null where there is none. */
  async read(path: string): Promise<Blob | null> {
    const kept = this.kept(path)
    if (kept === null || kept === FOLDER) return null
    return (await (await this.store()).match(this.addressOf(path)))?.blob() ?? new Blob()
  }

  /** Only below the app's own place, in a folder that is there, and while there is room. */
  async write(name: string, path: string, content: Blob): Promise<void> {
    this.claim(name, path, content.size)
    await (await this.store()).put(this.addressOf(path), new Response(content))
  }

  /** Takes the room of a file that holds nothing that anybody could read: how a test fills a phone. */
  claim(name: string, path: string, bytes: number): void {
    if (this.kept(aboveOf(path)) !== FOLDER) throw failing(`${name}:fail no such file or directory`)
    const others = this.paths().filter((one) => one !== path)
    const taken = others.reduce((sum, one) => sum + sizeOf(this.kept(one)), 0)
    if (taken + bytes > MOST_BYTES) throw failing(`${name}:fail the maximum size of the file storage limit is exceeded`)
    this.keep(name, path, String(bytes))
  }

  private byCallback(name: keyof typeof PATH_NAMES, answer: (found: unknown) => object) {
    return api(name, (options) => {
      const run = this.atOnce[`${name}Sync`]
      try {
        return answer(run(String(field(options, PATH_NAMES[name])), field(options, 'recursive') === true))
      } catch (failure) {
        throw failing(String(field(failure, 'errMsg')).replace('Sync:', ':'))
      }
    })
  }

  private keep(name: string, path: string, kept: string): void {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw failing(`${name}:fail permission denied, open ${path}`)
    localStorage.setItem(this.place(path), kept)
  }

  private forget(path: string): void {
    localStorage.removeItem(this.place(path))
    void this.store().then((store) => store.delete(this.addressOf(path)))
  }

  private kept(path: string): string | null {
    return path === USER_DATA_PATH ? FOLDER : localStorage.getItem(this.place(path))
  }

  private paths(): string[] {
    const before = this.place('')
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(before) ? [key.slice(before.length)] : []))
  }

  /** Apart from what is kept by key, which begins with the drawer and a colon. */
  private place(path: string): string {
    return `file ${this.drawer}:${path}`
  }

  private store(): Promise<Cache> {
    return caches.open('user files')
  }

  private addressOf(path: string): string {
    return `/files/${encodeURIComponent(this.place(path))}`
  }
}

const aboveOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))

const sizeOf = (kept: string | null): number => (kept === null || kept === FOLDER ? 0 : Number(kept))
