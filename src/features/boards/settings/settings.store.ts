import { makeAutoObservable, runInAction } from 'mobx'
import type { Settings, ShownSetting } from '../../../contract/settings'
import { flawOf } from '../../../domain/settings/chosen'
import { settingOf, type SettingName, type SettingValue } from '../../../domain/settings/settings'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'

/** What a committee may set and has, and the one that is looked at. */
export class SettingsStore {
  readonly settings = new Loadable<Settings>()
  /** Whose sheet is open; null for none. */
  chosen: SettingName | null = null
  /** What is typed: one text, or of hours two. */
  typed: readonly string[] = []
  /** Why the last change did not arrive; empty otherwise. */
  problem = ''
  busy = false

  constructor(
    private readonly app: Pick<App, 'call'>,
    readonly orgId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { settings: false, app: false })
  }

  get may(): boolean {
    return this.settings.value?.may.includes('set-settings') ?? false
  }

  get setting(): ShownSetting | null {
    return this.settings.value?.settings.find(({ name }) => name === this.chosen) ?? null
  }

  /** Of a switch the other state; null where what is typed is nothing that could be set. */
  get wanted(): SettingValue | null {
    const { setting } = this
    if (!setting) return null
    const [first = '', second = ''] = this.typed.map((text) => text.trim())
    switch (settingOf(setting.name).kind) {
      case 'switch':
        return !setting.value
      case 'letters':
        return first.toUpperCase()
      case 'number':
        return wholeOf(first)
      case 'hours': {
        const [from, until] = [wholeOf(first), wholeOf(second)]
        return from === null || until === null ? null : { from, until }
      }
    }
  }

  /** What is wrong with what is typed; null where it can be set. */
  get flaw(): string | null {
    const { setting, wanted } = this
    return setting && flawOf(setting.name, wanted, setting.above)
  }

  open(name: SettingName | null): void {
    this.chosen = name
    this.problem = ''
    const value = this.setting?.value
    this.typed = typeof value === 'object' ? [String(value.from), String(value.until)] : [String(value ?? '')]
  }

  type(place: number, text: string): void {
    this.typed = this.typed.map((old, i) => (i === place ? text : old))
    this.problem = ''
  }

  async load(): Promise<void> {
    const { orgId } = this
    await this.settings.load(() => this.app.call('boards', 'settings', { orgId }))
  }

  async refresh(): Promise<void> {
    if (!this.settings.busy && !this.busy) await this.load()
  }

  /** Sets what is typed. */
  async save(): Promise<void> {
    const { flaw, wanted } = this
    if (flaw === null) await this.send(wanted)
    else this.problem = flaw
  }

  /** Takes the choice back. */
  async reset(): Promise<void> {
    await this.send(null)
  }

  private async send(value: SettingValue | null): Promise<void> {
    const { orgId, setting } = this
    if (!setting || this.busy) return
    this.busy = true
    this.problem = ''
    try {
      const settings = await this.app.call('boards', 'setSetting', {
        orgId,
        name: setting.name,
        value,
        seen: setting.own?.at ?? null,
      })
      runInAction(() => {
        this.settings.set(settings)
        this.chosen = null
      })
    } catch (failure) {
      const { code, message } = asAppError(failure)
      runInAction(() => (this.problem = message))
      // What somebody else has set is seen before it is changed.
      if (code === 'CONFLICT') await this.load()
    } finally {
      runInAction(() => (this.busy = false))
    }
  }
}

const wholeOf = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)
