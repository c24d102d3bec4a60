import { isText, listOf } from '../../../services/checks'
import type { App } from '../../../stores/app'

/** So many lectures are remembered: more than anybody can still be asked about. */
const KEPT = 50

/** Lectures that somebody does not want to evaluate, on this phone: the cloud is not told. */
export class DeclinedBox {
  constructor(private readonly app: Pick<App, 'session' | 'storage'>) {}

  has(activityId: string): boolean {
    return this.all.includes(activityId)
  }

  add(activityId: string): void {
    const { key } = this
    if (key !== null)
      this.app.storage.write(key, [activityId, ...this.all.filter((one) => one !== activityId)].slice(0, KEPT))
  }

  private get all(): readonly string[] {
    const { key } = this
    return (key === null ? null : this.app.storage.read(key, isIds)) ?? []
  }

  /** One list a person. */
  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `unsaid:${owner}`
  }
}

const isIdList = listOf(isText)
const isIds = (value: unknown): value is string[] => isIdList(value)
