import { Input, Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { named } from '../ui/aria'
import './text-box.scss'

interface Props {
  /** What a screen reader calls it. */
  label: string
  value: string
  maxLength: number
  placeholder?: string
  type?: 'text' | 'number'
  /** What the number counts: 席. */
  unit?: string
  /** Of several lines, or of two. */
  tall?: boolean | 'two'
  wrong?: boolean
  disabled?: boolean
  onInput: (value: string) => void
  /** It was left, or Enter pressed in it. */
  onDone?: () => void
}

/** What is typed into, without its label. */
export function TextBox({ label, value, maxLength, placeholder = '', type = 'text', unit, ...rest }: Props) {
  const { tall, wrong, disabled = false, onInput, onDone } = rest
  const [focus, setFocus] = useState(false)
  const marks = [
    'text-box',
    tall ? 'text-box--tall' : '',
    tall === 'two' ? 'text-box--two' : '',
    wrong ? 'text-box--wrong' : '',
    focus ? 'text-box--focus' : '',
    disabled ? 'text-box--off' : '',
  ]
  return (
    <View className={marks.filter(Boolean).join(' ')}>
      {tall ? (
        <Textarea
          className='text-box__area'
          value={value}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass='text-box__placeholder'
          disabled={disabled}
          {...named(label)}
          onInput={(event) => onInput(event.detail.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
        />
      ) : (
        <Input
          className='text-box__input'
          value={value}
          type={type}
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass='text-box__placeholder'
          disabled={disabled}
          {...named(label)}
          onInput={(event) => onInput(event.detail.value)}
          onFocus={() => setFocus(true)}
          onBlur={() => {
            setFocus(false)
            onDone?.()
          }}
          onConfirm={onDone}
        />
      )}
      {unit !== undefined && <Text className='text-cap'>{unit}</Text>}
    </View>
  )
}
