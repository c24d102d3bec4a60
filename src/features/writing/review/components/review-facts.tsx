import { View } from '@tarojs/components'
import type { ComparedTexts, Writing } from '../../../../contract/writing'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { lately, ms } from '../../../../domain/time'
import { Fact } from '../../components/fact'
import { momentWords, scopeWords } from '../../words'
import { hostsIn, isAudienceSame } from '../differences'

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
  const recategorised = compared?.before && compared.before.category !== compared.after.category
  return (
    <View>
      {recategorised && compared.before && (
        <Fact name='分类'>{`${CATEGORY_NAMES[compared.before.category]}改为${CATEGORY_NAMES[text.category]}`}</Fact>
      )}
      <Fact name='附件'>{attachments.length === 0 ? '没有' : `${attachments.length} 个`}</Fact>
      <Fact name='范围'>{scopeWords(text)}</Fact>
      {compared?.before && (
        <Fact name='范围变了吗'>
          {isAudienceSame(compared) ? '没有变' : `变了，原来是${scopeWords(compared.before)}`}
        </Fact>
      )}
      <Fact name='发布时间'>{out === 'published' ? '通过后替换在线稿' : whenWords(text.publishAt, now)}</Fact>
      <Fact name='外部链接'>{compared === null ? '' : hosts.length === 0 ? '没有' : hosts.join('、')}</Fact>
    </View>
  )
}

const whenWords = (publishAt: string | null, now: string): string => {
  if (publishAt === null) return '通过后立即'
  return ms(publishAt) <= ms(now) ? `${momentWords(publishAt, now)}，已经过了` : momentWords(publishAt, now)
}

/** 秦悦　昨天 16:52 送审 */
export function handedInWords({ history, changedBy, changedAt, now }: Writing): string {
  const last = history.filter(({ move }) => move === 'submit').pop()
  if (last) return `${last.by}\u3000${lately(last.at, now)} 送审`
  return changedAt === null ? '' : `${changedBy ?? ''}\u3000${lately(changedAt, now)} 改过`
}
