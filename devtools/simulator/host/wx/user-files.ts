import { failing } from './calls'

/** Where an app may keep files under names of its own. */
export const USER_DATA_PATH = 'wxfile://usr'

const FOLDER = 'folder'

/** The files an app keeps on this phone for this person, each as a data URL; they outlive the app, as in WeChat. */
export class UserFiles {
  constructor(private readonly drawer: string) {}

  /** What WeChat hands out to work on them; the synchronous calls that the app makes. */
  readonly manager = {
    mkdirSync: (path: unknown) => {
      if (this.kept(String(path)) !== null) throw failing('mkdirSync:fail file already exists')
      this.keep('mkdirSync', String(path), FOLDER)
    },
    readdirSync: (path: unknown): string[] => {
      const within = `${String(path)}/`
      if (this.kept(String(path)) !== FOLDER) throw failing('readdirSync:fail no such file or directory')
      return this.paths().flatMap((one) => (one.startsWith(within) ? [one.slice(within.length)] : []))
    },
    unlinkSync: (path: unknown) => {
      if (this.read(String(path)) === null) throw failing('unlinkSync:fail no such file or directory')
      localStorage.removeItem(this.place(String(path)))
    },
  }

  /** A file's data URL; null where there is none. */
  read(path: string): string | null {
    const kept = this.kept(path)
    return kept === FOLDER ? null : kept
  }

  /** Only below the app's own place, and in a folder that is there. */
  write(api: string, path: string, content: string): void {
    if (this.kept(path.slice(0, path.lastIndexOf('/'))) !== FOLDER)
      throw failing(`${api}:fail no such file or directory`)
    this.keep(api, path, content)
  }

  private keep(api: string, path: string, content: string): void {
    if (!path.startsWith(`${USER_DATA_PATH}/`)) throw failing(`${api}:fail permission denied`)
    localStorage.setItem(this.place(path), content)
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
}
