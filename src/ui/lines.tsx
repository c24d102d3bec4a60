import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { named } from './aria'
import { FieldError } from './field'
import './field.scss'

interface Props {
  label: string
  value: string
  onInput: (value: string) => void
  maxLength: number
  placeholder?: string
  /** The label stands where nothing is written yet, and how many letters within the frame. */
  bare?: boolean
  /** A sentence: what is wrong and how to put it right. */
  error?: string | null
}

/** Several lines of text with their label, how many letters of how many, and the sentence below when something is wrong. */
export function Lines({ label, value, onInput, maxLength, placeholder = '', bare = false, error }: Props) {
  const [focus, setFocus] = useState(false)
  return (
    <View>
      {!bare && (
        <View className='field__head text-bold'>
          {label}
          {/* Once there is something to count. */}
          {value !== '' && <Text className='text-cap'>{`${[...value].length}/${maxLength}`}</Text>}
        </View>
      )}
      <View
        className={`field__box field__box--lines${bare ? ' field__box--bare' : ''}${focus ? ' field__box--focus' : ''}`}
      >
        <Textarea
          className='field__input field__input--lines'
          value={value}
          maxlength={maxLength}
          placeholder={bare ? label : placeholder}
          placeholderClass='field__placeholder'
          disabled={false}
          {...named(label)}
          onInput={(event) => onInput(event.detail.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
        />
        {bare && <Text className='field__letters text-cap'>{`${[...value].length}/${maxLength}`}</Text>}
      </View>
      <FieldError>{error}</FieldError>
    </View>
  )
}
