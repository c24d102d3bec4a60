import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { OrgName, WhoAmI } from '../../../../contract/identity'
import { ROLE_NAMES } from '../../../../domain/permissions/roles'
import { STANDING_NAMES } from '../../../../domain/people/standing'
import { wallClock } from '../../../../domain/time'
import { useStore } from '../../../../stores/app'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Loaded } from '../../../../ui/loaded'
import { goHome } from '../../../../ui/navigation'
import { Row } from '../../../../ui/row'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'
import { Skeleton } from '../../../../ui/skeleton'
import { MyBranchStore } from '../../branch.store'
import { pathWords } from '../../join-words'
import { LeaveSheet } from '../../components/leave-sheet'
import { joinUrl, privacyUrl } from '../../routes'
import { askedUrl } from '../../../../desk/confirm-ways'
import { SEEN } from '../../seen-words'
import './index.scss'

/** One's own branch: where it stands, since when, who sees what, and the way out. */
export default observer(function MyBranchPage() {
  const store = useStore((app) => new MyBranchStore(app))
  const refresh = () => void store.refresh()
  useDidShow(refresh)
  return (
    <Screen title='我的团支部'>
      <View className='my-branch'>
        <Loaded from={store.me} skeleton={<BranchSkeleton />} onRetry={refresh}>
          {(me) => (me.branch ? <Branch me={me} branch={me.branch} store={store} /> : <NoBranch left={store.left} />)}
        </Loaded>
      </View>
      <LeaveSheet store={store} />
    </Screen>
  )
})

/** 2026 年 2 月 24 日 */
function day(instant: string): string {
  const { year, month, day: date } = wallClock(instant)
  return `${year} 年 ${month} 月 ${date} 日`
}

function Branch({ me, branch, store }: { me: WhoAmI; branch: OrgName; store: MyBranchStore }) {
  const roles = me.roles.filter(({ org }) => org.id === branch.id).map(({ name }) => ROLE_NAMES[name])
  const standing = me.standing ? STANDING_NAMES[me.standing] : ''
  return (
    <View>
      <View className='text-title-l' {...described('heading', undefined, 2)}>
        {branch.name}
      </View>
      <View className='text-2 my-branch__path'>{pathWords(me.path)}</View>
      <Rule />
      <Row title='身份' value={[standing, ...roles].join('，')} />
      {me.consentedAt !== null && <Row title='加入时间' value={day(me.consentedAt)} />}
      <Row icon='task' title='这个月要确认的公告' onTap={() => void Taro.navigateTo({ url: askedUrl(branch.id) })} />
      <View className='text-title my-branch__section' {...described('heading', undefined, 2)}>
        别人能看到我的什么
      </View>
      {SEEN.map(({ who, what }) => (
        <Row key={who} title={who} caption={what} />
      ))}
      <Row icon='shield' title='隐私与数据' onTap={() => void Taro.navigateTo({ url: privacyUrl() })} />
      <View className='my-branch__leave'>
        <Button grow onTap={() => store.ask(true)}>
          退出团支部
        </Button>
      </View>
    </View>
  )
}

function NoBranch({ left }: { left: boolean }) {
  return (
    <Empty
      title={left ? '已退出团支部' : '还没有加入团支部'}
      text={left ? '同意已撤回，团课和公告照常可以看。' : '加入后，学习会记进你和支部的记录。'}
    >
      <View className='my-branch__choices'>
        {!left && <Button onTap={() => void Taro.redirectTo({ url: joinUrl() })}>加入团支部</Button>}
        <Button kind={left ? 'line' : 'text'} onTap={goHome}>
          返回首页
        </Button>
      </View>
    </Empty>
  )
}

function BranchSkeleton() {
  return (
    <View>
      <Skeleton width='60%' height={30} />
      <Skeleton width='80%' height={20} top={8} />
      <Skeleton width='100%' height={7} top={16} />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='100%' height={36} top={16} />
      ))}
    </View>
  )
}
