import { Labelled } from '../../../../forms/labelled'
import { PickBox } from '../../../../forms/pick-box'
import type { IconName } from '../../../../ui/icon-names'
import { Row } from '../../../../ui/row'
import { useWide } from '../../../../ui/use-wide'

interface Props {
  label: string
  value: string
  icon?: IconName
  error?: string | null
  disabled: boolean
  onTap: () => void
}

/** What is chosen from a sheet: a row on a phone, a box with its label on a desk. */
export function Asked({ label, value, icon = 'down', error = null, disabled, onTap }: Props) {
  const wide = useWide()
  if (wide)
    return (
      <Labelled label={label} error={error}>
        <PickBox
          value={value}
          icon={icon}
          spoken={`${label} ${value}`}
          wrong={error !== null}
          disabled={disabled}
          onTap={onTap}
        />
      </Labelled>
    )
  return (
    <Row title={label} {...(error === null ? {} : { caption: error })} value={value} {...(disabled ? {} : { onTap })} />
  )
}
