import { Textarea, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { WritingBlock } from '../../../../../contract/writing'
import { linesOf } from '../../../../../domain/notices/document'
import { NOTICE_CHARS_MAX } from '../../../../../domain/limits'
import { named } from '../../../../../ui/aria'
import { asBlock } from '../../blocks'
import type { RichEditor, RichTextProps } from '../../rich'

/** Lines of text. A text that holds more than that is shown by its lines, and written on a computer. */
export function RichText({ blocks, generation, label, onChange, onReady, disabled }: RichTextProps) {
  const [text, setText] = useState(() => textIn(blocks))
  const taken = useRef(generation)
  const plain = useRef(blocks.every(isPlain))
  useEffect(() => {
    if (taken.current === generation) return
    taken.current = generation
    plain.current = blocks.every(isPlain)
    setText(textIn(blocks))
  }, [blocks, generation])
  const ready = useRef(onReady)
  useEffect(() => ready.current(UNABLE), [])
  return (
    <View>
      {!plain.current && <View className='text-cap'>里面有标题、表格或图片，请在电脑上改正文。</View>}
      <Textarea
        className='write__area'
        value={text}
        maxlength={NOTICE_CHARS_MAX}
        placeholder='写公告正文'
        disabled={(disabled ?? false) || !plain.current}
        {...named(label)}
        onInput={({ detail: { value } }) => {
          setText(value)
          onChange(
            value
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line) => ({ kind: 'paragraph', runs: [{ text: line }] })),
          )
        }}
      />
    </View>
  )
}

const nothing = (): void => undefined
const UNABLE: RichEditor = { insert: nothing, link: nothing, undo: nothing, focus: nothing }

const textIn = (blocks: readonly WritingBlock[]): string =>
  blocks.flatMap((block) => linesOf(asBlock(block))).join('\n')

const isPlain = (block: WritingBlock): boolean =>
  block.kind === 'paragraph' &&
  block.align === undefined &&
  block.runs.every(({ bold, link }) => !bold && link === undefined)
