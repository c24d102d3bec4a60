import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { writingsUrl } from '../features/writing/routes'
import { useApp } from '../stores/app'
import { Row } from '../ui/row'
import { Sheet } from '../ui/sheet'
import { DeskChoice } from './desk-choice'
import type { Several } from './places'

interface Props {
  /** Of what there are several; null while nothing is asked. */
  of: Several | null
  onClose: () => void
  onChoose: (url: string) => void
}

/** Which of several is meant: Youth Homes or levels that look after some, or organisations whose notices one writes. */
export function WhichSheet({ of, onClose, onChoose }: Props) {
  return (
    <>
      <Sheet open={of === 'homes'} title='去哪个青年之家' onClose={onClose}>
        <DeskChoice desks={NO_DESKS} homes onChoose={onChoose} />
      </Sheet>
      <Sheet open={of === 'notices'} title='写谁的公告' onClose={onClose}>
        <Writings onChoose={onChoose} />
      </Sheet>
    </>
  )
}

const NO_DESKS = [] as const

const Writings = observer(function Writings({ onChoose }: Pick<Props, 'onChoose'>) {
  const { desks } = useApp()
  return (
    <View>
      {desks.writings.map(({ id, name }) => (
        <Row key={id} icon='notice' title={name} onTap={() => onChoose(writingsUrl(id))} />
      ))}
    </View>
  )
})
