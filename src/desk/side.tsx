import { View } from '@tarojs/components'
import { useEffect, useRef, type PropsWithChildren, type ReactNode } from 'react'
import { landmark, tappable } from '../ui/aria'
import { useDialog } from '../ui/dialog'
import { focusOnceShown } from '../ui/focus'
import { Icon } from '../ui/icon'
import { TextAction } from '../ui/text-action'
import { useWide } from '../ui/use-wide'
import './side.scss'

/** From here on the panel stands beside the work; below it lies over it. */
const ROOMY = 1024

interface Props {
  /** What the chosen row is called. */
  title: string
  /** Over the title: of which sort it is, and by when. */
  marks: ReactNode
  /** Which row is chosen; another one takes the focus. Null where it was not chosen by anybody, or nothing is. */
  chosen: string | null
  /** 第 1 / 14 件 */
  place: string
  /** Missing at either end. */
  onBefore?: (() => void) | undefined
  onNext?: (() => void) | undefined
  onClose: () => void
}

/** Whether there is room for the panel beside the work. */
export const useRoomy = (): boolean => useWide(ROOMY)

/**
 * The chosen row: what it is, its history, its act. Beside the work where there is room, else over it as a drawer. The focus goes to its
 * title when a row opens, and back to the row when it closes.
 */
export function Side({ title, marks, chosen, children, ...drawer }: PropsWithChildren<Props>) {
  const roomy = useRoomy()
  if (roomy)
    return (
      <View className='desk__side' {...landmark('region', title)}>
        {marks}
        <Titled key={chosen ?? ''} title={title} focused={chosen !== null} onClose={drawer.onClose}>
          {children}
        </Titled>
      </View>
    )
  if (chosen === null) return null
  return (
    <Drawer title={title} {...drawer}>
      {marks}
      <Titled key={chosen} title={title} focused={false}>
        {children}
      </Titled>
    </Drawer>
  )
}

interface TitledProps {
  title: string
  /** Takes the focus when it comes. */
  focused: boolean
  onClose?: () => void
}

/** On the web the title takes the focus, and Escape leads back to the row from which it was opened. */
function Titled({ title, focused, onClose, children }: PropsWithChildren<TitledProps>) {
  const ref = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !focused) return undefined
    const before = document.activeElement
    const giveUp = focusOnceShown(() => ref.current)
    const onKey = ({ key }: KeyboardEvent) => {
      // What lies over the page closes first.
      if (document.querySelector('[aria-modal="true"]')) return
      if (key === 'Escape' && ref.current?.offsetParent) close.current?.()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      giveUp()
      document.removeEventListener('keydown', onKey)
      // Not from a row that was opened instead.
      const lost = document.activeElement === document.body
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [focused])
  const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', ariaLevel: '2', tabIndex: -1 } : {}
  return (
    <>
      <View className='text-title desk__side-title' ref={ref} {...heading}>
        {title}
      </View>
      {children}
    </>
  )
}

function Drawer({
  title,
  place,
  onBefore,
  onNext,
  onClose,
  children,
}: PropsWithChildren<Omit<Props, 'chosen' | 'marks'>>) {
  const dialog = useDialog(title, onClose)
  return (
    <View className='desk__over desk__over--end'>
      <View className='desk__scrim' onClick={onClose} />
      <View className='desk__drawer' {...dialog}>
        <View className='desk__drawer-head'>
          <View className='text-bold desk__drawer-place'>{place}</View>
          {onBefore && <TextAction onTap={onBefore}>上一件</TextAction>}
          {onNext && <TextAction onTap={onNext}>下一件</TextAction>}
          <View className='desk__drawer-close' {...tappable(onClose, { label: '关闭' })}>
            <Icon name='close' />
          </View>
        </View>
        {children}
      </View>
    </View>
  )
}
