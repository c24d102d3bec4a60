import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { BranchAsk, BranchAsks } from '../../../../../contract/notices'
import { percentSoFar } from '../../../../../domain/assignments/rate'
import { monthName } from '../../../../../domain/assignments/report'
import { dayInYear } from '../../../../../domain/time'
import { described } from '../../../../../ui/aria'
import { Empty } from '../../../../../ui/empty'
import { Hero } from '../../../../../ui/hero'
import { Note } from '../../../../../ui/note'
import { ProgressBar } from '../../../../../ui/progress-bar'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import { TextAction } from '../../../../../ui/text-action'
import { noticeUrl } from '../../../routes'
import { doneWords, ofMostWords, untilWords } from '../../asked-words'

interface Props {
  asks: BranchAsks
  /** Whether each leads to its notice: who is above may not be among its readers. */
  own: boolean
}

const go = (noticeId: string) => () => void Taro.navigateTo({ url: noticeUrl(noticeId) })

/** Each notice that asked, and those that came without asking as the branch had been asked enough. */
export function Asks({ asks: month, own }: Props) {
  const { branch, asks, spared, now } = month
  if (asks.length === 0 && spared.length === 0)
    return <Empty title='这个月没有要确认的公告' text={`${branch.name}，一个月最多 ${month.most} 条。`} />
  return (
    <View>
      <Hero number={asks.length} title={ofMostWords(month)} text={`${branch.name}，${monthName(month.month)}`} />
      {asks.map((ask) => (
        <Ask key={ask.noticeId} ask={ask} now={now} own={own} />
      ))}
      {spared.length > 0 && (
        <View>
          <View className='text-title month-asks__heading' {...described('heading', undefined, 2)}>
            收到了，不用确认
          </View>
          <View className='text-cap'>{`这个月已经收满 ${month.most} 条，这些只是给大家看。`}</View>
          {spared.map(({ noticeId, title, source, at }) => (
            <Row
              key={noticeId}
              title={title}
              caption={`${source}\u3000${dayInYear(at, now)}`}
              {...(own ? { onTap: go(noticeId) } : {})}
            />
          ))}
        </View>
      )}
      <View className='month-asks__note'>
        <Note>这里只有人数，没有姓名。更正后重新请大家确认的，不另占次数。</Note>
      </View>
    </View>
  )
}

function Ask({ ask, now, own }: { ask: BranchAsk; now: string; own: boolean }) {
  const { noticeId, title, source, reason, done, due, withdrawn } = ask
  return (
    <View className='month-asks__one'>
      {withdrawn && <Tag>已撤回</Tag>}
      <View className='text-bold' {...described('heading', undefined, 2)}>
        {title}
      </View>
      <View className='text-cap'>{`${source}\u3000${untilWords(ask, now)}`}</View>
      <View className='text-2'>{`为什么要确认：${reason}`}</View>
      <View className='month-asks__done text-figures'>{doneWords(ask)}</View>
      {due > 0 && <ProgressBar percent={percentSoFar(done, due)} tone='ink' />}
      {own && (
        <TextAction spoken={`看公告：${title}`} onTap={go(noticeId)}>
          看公告
        </TextAction>
      )}
    </View>
  )
}
