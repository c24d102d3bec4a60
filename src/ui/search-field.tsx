import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { named, tappable } from './aria'
import { Icon } from './icon'
import './search-field.scss'

interface Props {
  /** What a screen reader calls it. */
  label: string
  value: string
  placeholder: string
  maxLength: number
  /** The keyboard comes up with it. */
  focus?: boolean
  onInput: (value: string) => void
  /** The keyboard's search key; Enter on the web. */
  onSearch: () => void
}

/** One line to search by, with the glass before it and a way to empty it. */
export function SearchField({ label, value, placeholder, maxLength, focus = false, onInput, onSearch }: Props) {
  const [focused, setFocused] = useState(focus)
  return (
    <View className={`search-field${focused ? ' search-field--focus' : ''}`}>
      <View className='search-field__glass'>
        <Icon name='search' size='s' />
      </View>
      <Input
        className='search-field__input'
        value={value}
        focus={focus}
        maxlength={maxLength}
        placeholder={placeholder}
        placeholderClass='search-field__placeholder'
        confirmType='search'
        {...named(label)}
        onInput={(event) => onInput(event.detail.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onConfirm={onSearch}
      />
      {value !== '' && (
        <View className='search-field__clear' {...tappable(() => onInput(''), { label: `清空${label}` })}>
          <Icon name='close' size='s' />
        </View>
      )}
    </View>
  )
}
