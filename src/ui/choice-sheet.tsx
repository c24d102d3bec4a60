import type { ReactNode } from 'react'
import { Choice } from './choice'
import { Row } from './row'
import { Sheet } from './sheet'

interface Props<K extends string> {
  open: boolean
  title: string
  options: readonly { key: K; label: string; caption?: string }[]
  chosen: K
  onChoose: (key: K) => void
  onClose: () => void
  /** Below the options, where there is something to say of them. */
  children?: ReactNode
}

/** One of a few, chosen by a tap. */
export function ChoiceSheet<K extends string>({ open, title, options, chosen, onChoose, onClose, children }: Props<K>) {
  const choose = (key: K) => {
    onClose()
    if (key !== chosen) onChoose(key)
  }
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {options.map(({ key, label, caption }) =>
        caption === undefined ? (
          <Row
            key={key}
            title={key === chosen ? `${label}（已选）` : label}
            chevron={false}
            onTap={() => choose(key)}
          />
        ) : (
          <Choice key={key} title={label} caption={caption} on={key === chosen} onTap={() => choose(key)} />
        ),
      )}
      {children}
    </Sheet>
  )
}
