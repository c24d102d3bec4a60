import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { OFFLINE_GRACE_HOURS } from '../../../../../domain/limits'
import { clockTime } from '../../../../../domain/time'
import { useApp } from '../../../../../stores/app'
import { Banner } from '../../../../../ui/banner'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Note } from '../../../../../ui/note'
import { Num } from '../../../../../ui/num'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { asksFor } from '../../../outbox-acts'
import { Item } from './item'
import { Uploaded } from './uploaded'
import './index.scss'

/** What was done on this phone and is not in the cloud yet. */
export default observer(function WaitingPage() {
  const { outbox, session } = useApp()
  const [busy, setBusy] = useState(false)
  const { mine, pending, triedAt } = outbox
  const answers = pending.some((item) => asksFor(item, 'lessons/finish'))
  const retry = async () => {
    setBusy(true)
    await outbox.flush()
    setBusy(false)
  }
  return (
    <Screen
      title='等待上传'
      banner={pending.length > 0 ? <Safe online={session.online} answers={answers} /> : undefined}
      bar={
        pending.length > 0 ? (
          <Button grow icon='retry' busy={busy || outbox.sending} onTap={() => void retry()}>
            现在重试
          </Button>
        ) : undefined
      }
    >
      <View className='waiting'>
        {pending.length > 0 && (
          <View>
            <View className='waiting__head'>
              <Num size='hero'>{pending.length}</Num>
              <View className='waiting__words'>
                <View className='text-title'>条等待上传</View>
                <View className='text-2 text-figures'>
                  {`最近一次尝试 ${clockTime(Math.max(triedAt ?? 0, ...pending.map(({ at }) => at)))}`}
                </View>
              </View>
            </View>
            <Rule />
          </View>
        )}
        {mine.map((item) => (
          <Item key={item.id} item={item} onDiscard={() => outbox.drop(item.id)} />
        ))}
        <Uploaded />
        {mine.length === 0 && <Empty title='都已上传' text='这部手机上没有等待上传的记录。' />}
        {pending.length > 0 && (
          <View className='waiting__note'>
            <Note>{answers ? KEEP + BY_WHEN : KEEP}</Note>
          </View>
        )}
      </View>
    </Screen>
  )
})

const KEEP = '上传前请别删除小程序，也别清理微信缓存。'

/** The deadline of answers goes by what the cloud had signed before they were given. */
const BY_WHEN =
  `联网时已确认看够的，${OFFLINE_GRACE_HOURS} 小时内传到，截止按提交的时刻算；` + '还没确认的，按传到的时刻算。'

function Safe({ online, answers }: { online: boolean; answers: boolean }) {
  const title = `${online ? '还没传上去' : '没有网络'}，${answers ? '答案' : '内容'}已存在这部手机`
  const text = answers ? '联网后自动补传，不用重做。' : '联网后自动送出，不用重做。'
  return <Banner icon='offline' title={title} text={text} />
}
