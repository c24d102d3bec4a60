import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { live, named, unheard } from './aria'
import './code-input.scss'

interface Props {
  /** What has been typed so far. */
  value: string
  onInput: (value: string) => void
  label: string
  length?: number
  error?: string | null
  /** Enter on the web, the key in its place on a phone. */
  onConfirm?: () => void
}

/** What is pasted may have spaces and dashes in it; who gets it takes them out. */
const ROOM = 4

/** A cell a character, with one input lying unseen over them. */
export function CodeInput({ value, onInput, label, length = 6, error, onConfirm }: Props) {
  const [focus, setFocus] = useState(false)
  const cursor = Math.min(value.length, length - 1)
  return (
    <View>
      <View className='code-input'>
        {Array.from({ length }, (_, index) => (
          <View
            key={index}
            className={`code-input__cell${focus && index === cursor ? ' code-input__cell--on' : ''}`}
            {...unheard}
          >
            {value[index] ?? ''}
            {focus && index === cursor && value.length < length && <View className='code-input__cursor' />}
          </View>
        ))}
        <Input
          className='code-input__input'
          value={value}
          type='text'
          maxlength={length * ROOM}
          confirmType='go'
          {...named(label)}
          onInput={(event) => onInput(event.detail.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onConfirm={() => onConfirm?.()}
        />
      </View>
      {error && (
        <View className='code-input__error' {...live}>
          {error}
        </View>
      )}
    </View>
  )
}
