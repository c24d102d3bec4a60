import { Editor, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useRef, useState } from 'react'
import { named } from '../../../../../ui/aria'
import { useWide } from '../../../../../ui/use-wide'
import type { RichTextProps } from '../../rich'
import { KeptStretch } from './kept-stretch'
import { PhoneBar, WechatBar } from './wechat-bar'
import { WechatStore } from './wechat.store'
import './wechat.scss'

/** WeChat's own editor: one for each stretch of the text, and between them what it has no place for. */
export const RichText = observer(function RichText(props: RichTextProps) {
  const { blocks, generation, label, onAsk, disabled = false } = props
  const wide = useWide()
  const latest = useRef(props)
  const [store] = useState(() => new WechatStore(blocks, () => latest.current))
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => latest.current.onReady(store), [store])
  const taken = useRef(generation)
  useEffect(() => {
    if (taken.current === generation) return
    taken.current = generation
    store.take(blocks)
  }, [blocks, generation, store])
  return (
    <View className='pen__around'>
      <View className={`pen${disabled ? ' pen--off' : ''}`}>
        {wide && !disabled && <WechatBar store={store} onAsk={onAsk} />}
        <View>
          {store.stretches.map((one, nth) =>
            'kept' in one ? (
              <KeptStretch key={one.key} kept={one.kept} disabled={disabled} onRemove={() => store.remove(one.key)} />
            ) : (
              <Editor
                key={one.key}
                id={one.key}
                className='pen__text'
                placeholder={nth === 0 ? '写公告正文' : '接着写'}
                readOnly={disabled || !store.isFilled(one.key)}
                {...named(nth === 0 ? label : `${label}，第 ${nth / 2 + 1} 段`)}
                onReady={() => withContext(one.key, (context) => store.ready(one.key, context))}
                onInput={({ detail }) => store.heard(one.key, detail)}
                onFocus={() => store.writesIn(one.key)}
                onStatusChange={({ detail }) => store.look(one.key, detail)}
              />
            ),
          )}
        </View>
      </View>
      {!wide && !disabled && <PhoneBar store={store} onAsk={onAsk} />}
    </View>
  )
})

/** The editor of this id. Deep in a page it lies within a component of Taro's own. */
function withContext(id: string, found: (context: Taro.EditorContext) => void): void {
  const query = Taro.createSelectorQuery()
  for (const selector of [`#${id}`, `.comp >>> #${id}`]) query.select(selector).context(() => undefined)
  query.exec((answers: ({ context?: Taro.EditorContext } | null)[]) => {
    const context = answers.find((answer) => answer?.context)?.context
    if (context) found(context)
  })
}
