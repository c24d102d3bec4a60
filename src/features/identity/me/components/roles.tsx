import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import type { IconName } from '../../../../ui/icon-names'
import type { MeStore } from '../me.store'
import './roles.scss'

interface Props {
  store: MeStore
  /** Where the desks stand: they are another feature's. */
  boardUrl: (branchId: string) => string
  overviewUrl: (orgId: string) => string
}

/** The ways into the desks that this person's roles open; nothing for others. */
export const Roles = observer(function Roles({ store, boardUrl, overviewUrl }: Props) {
  const { board, office, unfinished } = store
  const open = unfinished === null ? '看本支部每期的参学情况' : unfinishedWords(unfinished)
  return (
    <>
      {board !== null && <Role icon='swap' title='切换到团支书工作台' caption={open} url={boardUrl(board)} />}
      {office !== null && (
        <Role icon='chart' title='参学总览' caption='逐级看参学率和覆盖面' url={overviewUrl(office)} />
      )}
    </>
  )
})

const unfinishedWords = (people: number): string => (people === 0 ? '本周课都学完了' : `${people} 人未完成本周课`)

interface RoleProps {
  icon: IconName
  title: string
  caption: string
  url: string
}

function Role({ icon, title, caption, url }: RoleProps) {
  return (
    <View
      className='me-role'
      hoverClass='me-role--pressed'
      {...tappable(() => void Taro.navigateTo({ url }), { label: `${title}，${caption}` })}
    >
      <Icon name={icon} />
      <View className='me-role__words'>
        <View className='text-bold'>{title}</View>
        <View className='text-cap'>{caption}</View>
      </View>
      <View className='me-role__chevron'>
        <Icon name='right' size='s' />
      </View>
    </View>
  )
}
