import { makeAutoObservable } from 'mobx'
import type { LecturerPage } from '../../contract/talks'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'

/** One lecturer. */
export class LecturerStore {
  readonly lecturer = new Loadable<LecturerPage>()

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly lecturerId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { app: false, lecturer: false })
  }

  async refresh(): Promise<void> {
    const { app, lecturerId } = this
    if (!this.lecturer.busy) await this.lecturer.load(() => app.call('talks', 'lecturer', { lecturerId }))
  }
}
