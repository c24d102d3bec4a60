import { View } from '@tarojs/components'
import type { NoticeDetail } from '../../../../../contract/notices'
import { dayInYear, type Instant } from '../../../../../domain/time'
import { described } from '../../../../../ui/aria'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Rule } from '../../../../../ui/rule'
import { noticeUrl } from '../../../routes'
import { PaperButton } from '../../components/paper'
import { goTo } from '../../go-to'
import { moment } from '../../words'

interface Props {
  notice: NoticeDetail
  withdrawal: NonNullable<NoticeDetail['withdrawal']>
  now: Instant
}

/** In the place of a notice that was taken back: when, why, by whom, and what followed. */
export function Withdrawn({ notice, withdrawal, now }: Props) {
  const { title, source, publishAt } = notice
  const { at, reason, confirmedAt, followUp } = withdrawal
  return (
    <View className='notice-gone'>
      <Rule tone='grey' short />
      <View className='notice-gone__title text-title-l' {...described('heading')}>
        这条公告已撤回
      </View>
      <View className='notice-gone__name'>{title}</View>
      <View className='text-cap notice-gone__when'>
        {`${source}，${dayInYear(publishAt, now)} 发布，${moment(at, now)} 撤回`}
      </View>
      <View className='notice-gone__reason'>
        <View className='text-cap'>撤回原因</View>
        <View className='text-item notice-gone__words'>{reason}</View>
      </View>
      {followUp && (
        <View className='notice-gone__next'>
          <Row
            icon='notice'
            title={`后续：${followUp.title}`}
            caption={dayInYear(followUp.publishAt, now)}
            onTap={() => goTo(noticeUrl(followUp.noticeId))}
          />
        </View>
      )}
      {confirmedAt !== null && (
        <View className='notice-gone__note'>
          <Note icon='check-circle'>{`你 ${dayInYear(confirmedAt, now)} 确认过，记录还在，不用再做什么。`}</Note>
        </View>
      )}
      <View className='notice-gone__note'>
        <Note>正文和附件已不能打开。转发出去的链接看到的也是这一页。</Note>
      </View>
      <View className='notice-gone__paper'>
        <PaperButton notice={notice} />
      </View>
    </View>
  )
}
