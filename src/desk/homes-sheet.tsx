import { Sheet } from '../ui/sheet'
import { DeskChoice } from './desk-choice'

interface Props {
  open: boolean
  onClose: () => void
  onChoose: (url: string) => void
}

/** Which of several Youth Homes, or of the levels that look after some, is meant. */
export function HomesSheet({ open, onClose, onChoose }: Props) {
  return (
    <Sheet open={open} title='去哪个青年之家' onClose={onClose}>
      <DeskChoice desks={NO_DESKS} homes onChoose={onChoose} />
    </Sheet>
  )
}

const NO_DESKS = [] as const
