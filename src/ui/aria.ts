/**
 * What screen readers hear. Our own components take it as `spoken`: where JSX says ariaLabel, Taro's compiler for the web writes
 * aria-label, and a component that reads its own property of that name would get nothing.
 */

/** Passed over by a screen reader: its sentence is elsewhere. */
export const unheard: { ariaHidden: string } = { ariaHidden: 'true' }
/** Figures within a row whose sentence tells them in more words, or which change while they are heard. WeChat hears the sentence alone. */
export const retold = process.env.TARO_ENV === 'h5' ? unheard : {}
/** Read out when it changes; WeChat's screen reader knows no such parts. */
export const live: { ariaLive?: 'polite' } = process.env.TARO_ENV === 'h5' ? { ariaLive: 'polite' } : {}
/** What is here is on its way. */
export const waiting = { ariaBusy: 'true', ariaLabel: '正在加载' }

/** What a screen reader hears instead of looking; the attributes differ between WeChat and the web. Headings within a text are of a lower level. */
export function described(role: 'img' | 'heading' | 'status' | 'alert' | 'tablist', label?: string, level = 1) {
  const heard = label === undefined ? {} : { ariaLabel: label }
  if (process.env.TARO_ENV !== 'h5') return { ariaRole: role, ...heard }
  return { role, ...heard, ...(role === 'heading' ? { ariaLevel: String(level) } : {}) }
}

/** A part of the page that a screen reader can jump to; WeChat's knows no such parts. */
export function landmark(role: 'banner' | 'main' | 'region', label?: string) {
  if (process.env.TARO_ENV !== 'h5') return {}
  return label === undefined ? { role } : { role, ariaLabel: label }
}

/** What belongs together under a name, however many such there are; WeChat's screen reader knows no such parts. */
export const group = (label: string) => (process.env.TARO_ENV === 'h5' ? { role: 'group', ariaLabel: label } : {})

/** What a part of a table or a list is to a screen reader; WeChat's knows neither. */
export const part = (role: 'table' | 'row' | 'columnheader' | 'cell' | 'list' | 'listitem') =>
  process.env.TARO_ENV === 'h5' ? { role } : {}

/** Whether a column that can be ordered by is, and which way; null where it is not. WeChat's screen reader knows no tables. */
export function sorted(rising: boolean | null): { ariaSort?: 'ascending' | 'descending' | 'none' } {
  if (process.env.TARO_ENV !== 'h5') return {}
  return { ariaSort: rising === null ? 'none' : rising ? 'ascending' : 'descending' }
}

/** A row of a table as one sentence, where a screen reader knows no tables. */
export const asSentence = (words: string | null) =>
  process.env.TARO_ENV === 'h5' || words === null ? {} : { ariaRole: 'text', ariaLabel: words }

/** What a later version of a text put in, or took out of it. */
export const changed = (change: 'in' | 'out', text: string) =>
  process.env.TARO_ENV === 'h5'
    ? { role: change === 'in' ? 'insertion' : 'deletion' }
    : { ariaRole: 'text', ariaLabel: `${change === 'in' ? '新增' : '删去'}：${text}` }

/** What a mouse that rests on an icon is told; WeChat shows no such words. */
export const hint = (words: string) => (process.env.TARO_ENV === 'h5' ? { title: words } : {})

/** The name of an input. On the web Taro's component wraps the real one, which is what a screen reader meets. */
export function named(label: string) {
  return process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : { ariaLabel: label }
}

/** A picture whose words are on what is around it. On the web Taro's component wraps the real one, which needs none of its own then. */
export const unnamed = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}

/** A picture with words of its own; on the web, again, the real one bears them. */
export const pictured = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : { ariaRole: 'img', ariaLabel: label }

/** A part that scrolls by itself: on the web the keyboard must reach it. */
export const scrollable = process.env.TARO_ENV === 'h5' ? { tabIndex: 0 } : {}

type Heard = Partial<Record<'ariaDisabled' | 'ariaSelected' | 'ariaChecked', string>>

interface Tap {
  role?: 'button' | 'link' | 'tab' | 'checkbox' | 'radio'
  label?: string
  disabled?: boolean
  /** Of a tab, a checkbox or a radio button; `mixed` of a box that stands for several. */
  chosen?: boolean | 'mixed'
}

/** A part that can be tapped: on the web it can be reached and pressed from the keyboard as well. */
export function tappable(onTap: () => void, { role = 'button', label, disabled, chosen }: Tap = {}) {
  const act = disabled ? undefined : onTap
  const heard = label === undefined ? {} : { ariaLabel: label }
  if (process.env.TARO_ENV !== 'h5') return { onClick: act, ariaRole: role, ...heard, ...state(role, disabled, chosen) }
  return {
    onClick: act,
    role,
    ...heard,
    ...state(role, disabled, chosen),
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: { key?: string; preventDefault: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      act?.()
    },
  }
}

function state(role: Tap['role'], disabled?: boolean, chosen?: boolean | 'mixed'): Heard {
  const picked = role === 'tab' ? 'ariaSelected' : 'ariaChecked'
  return {
    ...(disabled ? { ariaDisabled: 'true' } : {}),
    ...(chosen === undefined ? {} : { [picked]: String(chosen) }),
  }
}
