import { OneOf } from '../../../ui/one-of'

interface Props<Key> {
  label: string
  options: readonly { key: Key; word: string }[]
  /** Undefined where none is chosen. */
  value: Key | undefined
  disabled?: boolean
  onChoose: (key: Key) => void
}

/** One of a few, each by its key. */
export function ChooseOne<Key>({ label, options, value, disabled = false, onChoose }: Props<Key>) {
  const nth = options.findIndex(({ key }) => key === value)
  return (
    <OneOf
      label={label}
      items={options.map(({ word }) => word)}
      value={nth < 0 ? null : nth}
      disabled={disabled}
      onChange={(at) => {
        const chosen = options[at]
        if (chosen) onChoose(chosen.key)
      }}
    />
  )
}
