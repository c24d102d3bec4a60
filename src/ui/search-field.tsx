import { Input, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { named, tappable } from './aria'
import { focusOnceShown } from './focus'
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

const WEB = process.env.TARO_ENV === 'h5'

/** One line to search by, with the glass before it and a way to empty it. */
export function SearchField({ label, value, placeholder, maxLength, focus = false, onInput, onSearch }: Props) {
  const [focused, setFocused] = useState(focus)
  const ref = useRef<HTMLElement>(null)
  // On the web Taro's input asks for the focus while its page is not shown yet, and gets none; and takes it back whenever it is drawn.
  useEffect(() => {
    if (!WEB || !focus) return
    return focusOnceShown(() => ref.current?.querySelector('input'))
  }, [focus])
  const empty = value === ''
  return (
    <View ref={ref} className={`search-field${focused ? ' search-field--focus' : ''}`}>
      <View className='search-field__glass'>
        <Icon name='search' size='s' />
      </View>
      <Input
        className='search-field__input'
        value={value}
        focus={focus && !WEB}
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
      {/* It keeps its place: otherwise the field grows under the finger that has just emptied it. */}
      <View
        className={`search-field__clear${empty ? ' search-field__clear--none' : ''}`}
        {...tappable(() => onInput(''), { label: `清空${label}`, disabled: empty })}
      >
        <Icon name='close' size='s' />
      </View>
    </View>
  )
}
