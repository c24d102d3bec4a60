import type { Reference } from '../../../../../domain/notices/document'
import { Sheet } from '../../../../../ui/sheet'
import { Choices } from '../choices'

interface Props {
  to: Extract<Reference['to'], 'lesson' | 'activity'>
  orgId: string
  onPick: (reference: Reference) => void
  onClose: () => void
}

const TITLES = { lesson: '课程', activity: '活动' }

/** A lesson or an activity to put into the text as a card. */
export function PickSheet({ to, orgId, onPick, onClose }: Props) {
  return (
    <Sheet open title={TITLES[to]} onClose={onClose}>
      <Choices
        to={to}
        orgId={orgId}
        onPick={(reference) => {
          onPick(reference)
          onClose()
        }}
      />
    </Sheet>
  )
}
