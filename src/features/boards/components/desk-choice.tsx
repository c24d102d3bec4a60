import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../stores/app'
import { deskName, type Desk, type Work } from '../../../stores/desks'
import type { IconName } from '../../../ui/icon-names'
import { Row } from '../../../ui/row'

const ICONS: Record<Work, IconName> = { board: 'chart', overview: 'users' }

interface Props {
  desks: readonly Desk[]
  onChoose: (desk: Desk) => void
}

/** Which of one's desks is meant; it stays the chosen one. */
export const DeskChoice = observer(function DeskChoice({ desks: offered, onChoose }: Props) {
  const { desks } = useApp()
  const choose = (desk: Desk) => {
    desks.choose(desk)
    onChoose(desk)
  }
  return (
    <View>
      {offered.map((desk) => (
        <Row
          key={desk.key}
          icon={ICONS[desk.work]}
          title={deskName(desk)}
          caption={desk.org.name}
          value={desks.current?.key === desk.key ? '现在的' : undefined}
          onTap={() => choose(desk)}
        />
      ))}
    </View>
  )
})
