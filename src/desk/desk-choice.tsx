import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { deskUrl } from '../features/boards/routes'
import { useApp } from '../stores/app'
import { deskName, type Desk, type HomesWork, type Work } from '../stores/desks'
import type { IconName } from '../ui/icon-names'
import { Row } from '../ui/row'
import { homesUrl } from './places'

const ICONS: Record<Work, IconName> = { board: 'chart', overview: 'users' }
const AT_HOMES: Record<HomesWork, string> = { keeping: '管理青年之家', venues: '青年之家一览' }

interface Props {
  /** Of these; without, of all. */
  desks?: readonly Desk[]
  /** The Youth Homes as well. */
  homes?: boolean
  onChoose: (url: string) => void
}

/** Which of one's desks is meant; it stays the chosen one. */
export const DeskChoice = observer(function DeskChoice({ desks: offered, homes, onChoose }: Props) {
  const { desks } = useApp()
  const choose = (desk: Desk) => {
    desks.choose(desk)
    onChoose(deskUrl(desk))
  }
  return (
    <View>
      {(offered ?? desks.all).map((desk) => (
        <Row
          key={desk.key}
          icon={ICONS[desk.work]}
          title={deskName(desk)}
          caption={desk.org.name}
          value={desks.current?.key === desk.key ? '现在的' : undefined}
          onTap={() => choose(desk)}
        />
      ))}
      {homes &&
        desks.atHomes.map((one) => (
          <Row
            key={one.key}
            icon='home'
            title={AT_HOMES[one.work]}
            caption={one.place.name}
            onTap={() => onChoose(homesUrl(one))}
          />
        ))}
    </View>
  )
})
