import { when } from 'mobx'
import { AppError } from '../../contract/errors'
import type { Session } from '../../stores/session'

/** A lesson may be opened by a link before the app knows who opens it. */
export async function knowPerson(session: Session): Promise<void> {
  if (session.me.busy) await when(() => !session.me.busy)
  if (!session.me.value) await session.refresh()
  if (!session.me.value) throw session.me.error ?? new AppError('UNREACHABLE', '网络不太稳定，请稍后再试')
}

/** Who uses the phone, and whether they have joined: a lesson is begun anew when this changes. */
export function personNow({ me, joined }: Session): string | null {
  return me.value ? `${me.value.personKey} ${joined}` : null
}
