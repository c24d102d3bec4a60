import { makeAutoObservable, observable, runInAction } from 'mobx'
import { AppError } from '../../contract/errors'
import type { SignInsTaken } from '../../contract/import-replies'
import { PART_BYTES } from '../../domain/limits'
import type { Chosen, NotChosen } from '../../services/platform/chosen'
import type { App } from '../../stores/app'
import { OneAtATime } from '../../stores/one-at-a-time'

type Choose = (endings: readonly string[]) => Promise<Chosen | NotChosen>

/** A list of who signed in on paper: the phone holds the file and sends it again until everybody is in, so that nothing of it is kept elsewhere. */
export class PaperStore {
  said: SignInsTaken | null = null
  fileName = ''
  notChosen: Exclude<NotChosen, 'cancelled'> | null = null
  /** Everybody is in. */
  done = false
  /** Rows that are left out. */
  without: readonly number[] = []
  private part = ''
  private readonly turns = new OneAtATime<'reading' | 'taking'>()

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly venueId: string,
    private readonly choose: Choose,
  ) {
    makeAutoObservable<this, 'app' | 'choose' | 'part' | 'turns'>(this, {
      app: false,
      choose: false,
      part: false,
      turns: false,
      said: observable.ref,
      without: observable.ref,
    })
  }

  get doing(): 'reading' | 'taking' | null {
    return this.turns.doing
  }

  get failure(): AppError | null {
    return this.turns.failure
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  async chooseFile(): Promise<void> {
    if (this.doing !== null) return
    const chosen = await this.choose(['xlsx', 'csv'])
    if (chosen === 'cancelled') return
    runInAction(() => {
      this.notChosen = typeof chosen === 'string' ? chosen : null
      this.said = null
      this.done = false
      this.without = []
      this.turns.forget()
    })
    if (typeof chosen === 'string') return
    await this.turns.act('reading', async () => {
      if (chosen.bytes > PART_BYTES) throw new AppError('INVALID_INPUT', '这个文件太大了。一场活动一张表，去掉图片再传')
      const part = await chosen.read(0, chosen.bytes)
      runInAction(() => {
        this.fileName = chosen.name
        this.part = part
      })
      await this.ask(false)
    })
  }

  /** Leaves a row out, or takes it in again. */
  async leaveOut(row: number): Promise<void> {
    if (this.doing !== null) return
    this.without = this.without.includes(row) ? this.without.filter((one) => one !== row) : [...this.without, row]
    await this.turns.act('reading', () => this.ask(false))
  }

  /** Goes on until nobody is left, or the line breaks: then it is gone on with by the same tap. */
  async take(): Promise<void> {
    await this.turns.act('taking', async () => {
      do await this.ask(true)
      while ((this.said?.left ?? 0) > 0)
      runInAction(() => {
        this.done = true
        this.part = ''
      })
    })
  }

  private async ask(sure: boolean): Promise<void> {
    const { app, venueId, part } = this
    const said = await app.call('imports', 'takeSignIns', { venueId, part, without: [...this.without], sure })
    runInAction(() => (this.said = said))
  }
}
