import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ComparedTexts, Writing } from '../../../../contract/writing'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { lately, ms } from '../../../../domain/time'
import { Fact } from '../../../../desk/fact'
import { momentWords, scopeWords } from '../../words'
import { hostsIn, isAudienceSame, pinWords } from '../differences'

interface Props {
  writing: Writing
  /** Of two texts beside one another; null while they are on their way. */
  compared: ComparedTexts | null
}

/** What is known of a text that is to be decided about. */
export function ReviewFacts({ writing, compared }: Props) {
  const { text, out, now } = writing
  const { attachments } = text
  const hosts = compared === null ? [] : hostsIn(compared)
  const pin = pinWords(text, compared?.before ?? null)
  const recategorised = compared?.before && compared.before.category !== compared.after.category
  return (
    <View>
      {recategorised && compared.before && (
        <Fact name='分类'>{`${CATEGORY_NAMES[compared.before.category]}改为${CATEGORY_NAMES[text.category]}`}</Fact>
      )}
      <Fact name='内容检测'>{checkWords(writing)}</Fact>
      <Fact name='附件'>{fileWords(attachments.length, writing.checks.unchecked.length)}</Fact>
      <Fact name='范围'>{scopeWords(text)}</Fact>
      {compared?.before && (
        <Fact name='范围变了吗'>
          {isAudienceSame(compared) ? '没有变' : `变了，原来是${scopeWords(compared.before)}`}
        </Fact>
      )}
      {pin !== null && <Fact name='置顶'>{pin}</Fact>}
      <Fact name='发布时间'>{out === 'published' ? '通过后替换在线稿' : whenWords(text.publishAt, now)}</Fact>
      <Fact name='外部链接'>{compared === null ? '' : hosts.length === 0 ? '没有' : hosts.join('、')}</Fact>
    </View>
  )
}

/** How far the content check is; what it asks about, place by place. */
function checkWords({ checks: { state, done, of, places, sentence } }: Writing): ReactNode {
  if (of === 0) return '没有要检测的'
  if (state === 'passed') return <Text className='text-green'>{`${done} / ${of} 处通过`}</Text>
  if (state === 'checking') return `检测中 ${done} / ${of}`
  const flagged = places.map(
    ({ where, label, result }) => `${where}，${label}，${result === 'risky' ? '不能发' : '要人看'}`,
  )
  return <Text className='text-amber'>{flagged.length > 0 ? flagged.join('；') : (sentence ?? '')}</Text>
}

const fileWords = (all: number, unchecked: number): string => {
  if (all === 0) return '没有'
  return unchecked === 0 ? `${all} 个` : `${all} 个，${unchecked} 个要打开看`
}

const whenWords = (publishAt: string | null, now: string): string => {
  if (publishAt === null) return '通过后立即'
  return ms(publishAt) <= ms(now) ? `${momentWords(publishAt, now)}，已经过了` : momentWords(publishAt, now)
}

/** Who has handed it in, and when. */
export function handedInWords({ history, changedBy, changedAt, now }: Writing): string {
  const last = history.filter(({ move }) => move === 'submit').pop()
  if (last) return `${last.by}\u3000${lately(last.at, now)} 送审`
  return changedAt === null ? '' : `${changedBy ?? ''}\u3000${lately(changedAt, now)} 改过`
}
