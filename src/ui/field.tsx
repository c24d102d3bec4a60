import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { live, named, tappable } from './aria'
import { Icon } from './icon'
import './field.scss'

interface Props {
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  /** A sentence: what is wrong and how to put it right. */
  error?: string | null
  maxLength?: number
  type?: 'text' | 'number'
  disabled?: boolean
  /** What the phone's keyboard has in the place of Enter; Enter on the web does the same. */
  confirm?: 'done' | 'next' | 'search' | 'go'
  onConfirm?: () => void
}

/** One line of text with its label, and the sentence below it when something is wrong. */
export function Field({ label, value, onInput, placeholder, error, ...rest }: Props) {
  const { maxLength = 140, type = 'text', disabled, confirm = 'done', onConfirm } = rest
  const [focus, setFocus] = useState(false)
  return (
    <View>
      <View className='text-bold'>{label}</View>
      <View className={`field__box${focus ? ' field__box--focus' : ''}${disabled ? ' field__box--off' : ''}`}>
        <Input
          className='field__input'
          value={value}
          type={type}
          maxlength={maxLength}
          placeholder={placeholder ?? ''}
          placeholderClass={placeholder === undefined ? '' : 'field__placeholder'}
          disabled={disabled ?? false}
          confirmType={confirm}
          {...named(label)}
          onInput={(event) => onInput(event.detail.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onConfirm={() => onConfirm?.()}
        />
        {value !== '' && !disabled && (
          <View
            className='field__clear glyph icon--close'
            {...tappable(() => onInput(''), { label: `清空${label}` })}
          />
        )}
      </View>
      <FieldError>{error}</FieldError>
    </View>
  )
}

/** What is wrong with what was typed, read out as it comes; nothing while nothing is. */
export function FieldError({ children }: { children: string | null | undefined }) {
  if (!children) return null
  return (
    <View className='field__error' {...live}>
      <Icon name='alert' size='s' />
      <View>{children}</View>
    </View>
  )
}
