import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { CATEGORY_NAMES } from '../../../../domain/notices/category'
import { sizeWords } from '../../../../domain/size-words'
import { NoticeText } from '../../../../notice-text/notice-text'
import { partsOf } from '../../../../notice-text/parts'
import { described, scrollable, unheard } from '../../../../ui/aria'
import { Chip } from '../../../../ui/chip'
import { Icon } from '../../../../ui/icon'
import { Rule } from '../../../../ui/rule'
import { Tag } from '../../../../ui/tag'
import { momentWords } from '../../words'
import { asShown } from '../blocks'
import type { Editing } from '../editing'
import './preview.scss'

const KINDS = [
  { key: 'phone', label: '手机' },
  { key: 'wide', label: '宽屏' },
] as const

interface Props {
  editing: Editing
  /** On a phone it is as wide as the phone. */
  bare?: boolean
}

/** The reader's page as it will be, drawn by the same components; nothing of it can be tapped. */
export const Preview = observer(function Preview({ editing, bare }: Props) {
  const [kind, turn] = useState<'phone' | 'wide'>('phone')
  const { text } = editing.store
  if (!text) return null
  return (
    <View>
      {!bare && (
        <View className='preview__head'>
          <View className='text-bold' {...described('heading', undefined, 2)}>
            读者看到的
          </View>
          <View className='preview__kinds'>
            {KINDS.map(({ key, label }) => (
              <Chip key={key} choice on={kind === key} onTap={() => turn(key)}>
                {label}
              </Chip>
            ))}
          </View>
        </View>
      )}
      <View
        className={`preview preview--${bare ? 'bare' : kind}`}
        {...described('img', `预览：${text.title}`)}
        {...(bare ? {} : scrollable)}
      >
        <Page editing={editing} head={!bare && kind === 'phone'} />
      </View>
    </View>
  )
})

const Page = observer(function Page({ editing, head }: { editing: Editing; head: boolean }) {
  const { found, now, orgId, correcting } = editing.store
  const text = useRested(editing.store.text)
  const ref = useRef<HTMLElement>(null)
  // Its links are drawn as a reader has them; no key leads there.
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') ref.current?.setAttribute('inert', '')
  }, [])
  if (!text) return null
  const source = found?.org.name ?? (text.scope.id === orgId ? text.scope.name : '')
  return (
    <View className='preview__page' ref={ref} {...unheard}>
      {head && (
        <View className='preview__bar'>
          <Icon name='back' />
          <View className='preview__place'>公告</View>
        </View>
      )}
      <View className='preview__tags'>
        {correcting && <Tag tone='amber'>已更正</Tag>}
        {text.confirm && <Tag tone='red'>需确认</Tag>}
        <Tag>{CATEGORY_NAMES[text.category]}</Tag>
        {text.confirm?.deadline && <Text className='text-red'>{`${momentWords(text.confirm.deadline, now)} 前`}</Text>}
      </View>
      <View className='preview__title'>{text.title === '' ? '标题' : text.title}</View>
      <View className='text-cap preview__from'>
        {[source, text.publishAt === null ? '审核通过后发布' : momentWords(text.publishAt, now)].join('　')}
      </View>
      <Rule />
      <NoticeText steps={partsOf(text.blocks.map(asShown)).flat()} />
      {text.attachments.map(({ id, name, bytes }) => (
        <View key={id} className='preview__file'>
          <Icon name='clip' size='s' />
          <Text>{`${name}　${sizeWords(bytes)}`}</Text>
        </View>
      ))}
      {text.confirm && (
        <View className='preview__confirm'>
          <View className='text-bold'>需要你确认</View>
          <View className='text-cap'>{text.confirm.reason}</View>
          {text.confirm.question ? (
            <>
              <View>{text.confirm.question.text}</View>
              {text.confirm.question.options.map((option, nth) => (
                <View key={nth} className='preview__file'>
                  {option}
                </View>
              ))}
            </>
          ) : (
            <View className='preview__file'>我已知悉</View>
          )}
        </View>
      )}
    </View>
  )
})

/** How long nobody has typed before what is typed is drawn a second time. */
const REST_MS = 400

/** The last that stood still for a while: the page beside the text is not sent with every key. */
function useRested<Value>(value: Value): Value {
  const [rested, rest] = useState(value)
  useEffect(() => {
    if (value === rested) return
    const timer = setTimeout(() => rest(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value, rested])
  return rested
}
