import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { goTo } from '../../../../desk/go'
import { placesOf } from '../../../../desk/places'
import { AppError } from '../../../../contract/errors'
import { useApp } from '../../../../stores/app'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'

const CLOSED = '这一页给团支书、副书记、团委干部、编辑、审核和青年之家管理员用，你现在没有这些角色。'

/** Where nothing waits; and for who holds no role, that nothing ever will. */
export const Nothing = observer(function Nothing() {
  const { desks, session, waiting } = useApp()
  if (session.me.value !== null && session.me.value.roles.length === 0)
    return <Failure error={new AppError('FORBIDDEN', CLOSED)} />
  const places = placesOf(desks)
  const study = places.find(({ name }) => name === 'board' || name === 'overview')
  const look = (url: string) => (Taro.getCurrentPages().length > 1 ? void Taro.navigateTo({ url }) : goTo(url))
  const talks = waiting.countAt('talks')
  const lectures = places.find(({ name }) => name === 'talks')
  if (lectures && talks > 0)
    return (
      <Empty title='这里都办完了' text={`青年讲师团还有 ${talks} 件等你处理。`}>
        <Button onTap={() => look(lectures.url)}>去青年讲师团</Button>
      </Empty>
    )
  return (
    <Empty title='都办完了' text='有申诉、申请或要审核的，会出现在这里。'>
      {study && <Button onTap={() => look(study.url)}>看本周参学</Button>}
    </Empty>
  )
})
