import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { deskName, type Desk, type HomesWork } from '../../../../stores/desks'
import type { IconName } from '../../../../ui/icon-names'
import type { MeStore } from '../me.store'
import { Role } from './role'

interface Props {
  store: MeStore
  /** Where the desks stand: they are another feature's. */
  boardUrl: (branchId: string) => string
  overviewUrl: (orgId: string) => string
  todayUrl: (venueId: string) => string
  venuesUrl: (orgId: string) => string
  writingsUrl: (orgId: string) => string
}

/** The ways into the desks that this person's roles open; nothing for others. */
export const Roles = observer(function Roles({
  store,
  boardUrl,
  overviewUrl,
  todayUrl,
  venuesUrl,
  writingsUrl,
}: Props) {
  const { desks, unfinished } = store
  // Of several desks each says first where it is.
  const where = ({ org }: Desk, words: string, more = '') => (desks.length > 1 ? `${org.name}${more}` : words)
  return (
    <>
      {desks.map((desk) => {
        const { key, work, org } = desk
        const sit = (url: string) => {
          store.sitDown(desk)
          void Taro.navigateTo({ url })
        }
        if (work === 'overview')
          return (
            <Role
              key={key}
              icon='chart'
              title='参学总览'
              caption={where(desk, '逐级看参学率和覆盖面')}
              onTap={() => sit(overviewUrl(org.id))}
            />
          )
        const missing = unfinished.get(org.id)
        const words = missing === undefined ? '看本支部每期的参学情况' : unfinishedWords(missing)
        const more = missing === undefined ? '' : `，${unfinishedWords(missing)}`
        return (
          <Role
            key={key}
            icon='swap'
            title={`切换到${deskName(desk)}`}
            caption={where(desk, words, more)}
            onTap={() => sit(boardUrl(org.id))}
          />
        )
      })}
      {store.atHomes.map(({ key, work, place }) => (
        <Role
          key={key}
          icon={HOMES_ROWS[work].icon}
          title={HOMES_ROWS[work].title}
          caption={`${place.name}\u3000${HOMES_ROWS[work].words}`}
          onTap={() => void Taro.navigateTo({ url: work === 'keeping' ? todayUrl(place.id) : venuesUrl(place.id) })}
        />
      ))}
      {store.writings.map(({ id, name }) => (
        <Role
          key={id}
          icon='notice'
          title='写公告'
          caption={`${name}\u3000草稿、审核和已发布的`}
          onTap={() => void Taro.navigateTo({ url: writingsUrl(id) })}
        />
      ))}
    </>
  )
})

const HOMES_ROWS: Record<HomesWork, { icon: IconName; title: string; words: string }> = {
  keeping: { icon: 'home', title: '管理青年之家', words: '今天的安排、活动和开放时间' },
  venues: { icon: 'home', title: '青年之家一览', words: '新增、导入、任命管理员' },
}

const unfinishedWords = (people: number): string => (people === 0 ? '本周课都学完了' : `${people} 人未完成本周课`)
