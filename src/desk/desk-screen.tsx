import { useRef, type PropsWithChildren, type ReactNode } from 'react'
import { Screen } from '../ui/screen'
import { useWide } from '../ui/use-wide'
import { DeskHead } from './desk'
import { useKeys } from './keys'
import type { PlaceName } from './places'
import { Rail } from './rail'
import './desk.scss'

interface Props {
  title: string
  current: PlaceName
  of?: string | undefined
  narrow?: boolean
  banner?: ReactNode
  bar?: ReactNode
  onSave?: (() => void) | undefined
  /** Beside the title of a desk; a phone's page has its own place for it. */
  tools?: ReactNode
}

/**
 * A page that is the same on a phone and on a desk but for what stands around it: head and bar of a phone, or rail, head and foot. What is in
 * it stays where it is in the tree, so that a window that is dragged loses nothing of what was typed or opened.
 */
export function DeskScreen({
  title,
  current,
  of,
  narrow,
  onSave,
  tools,
  children,
  ...parts
}: PropsWithChildren<Props>) {
  const { banner, bar } = parts
  const wide = useWide()
  const ref = useRef<HTMLElement>(null)
  useKeys(ref, onSave)
  const around = {
    head: (
      <DeskHead title={title} place={ref}>
        {tools}
      </DeskHead>
    ),
    rail: <Rail current={current} of={of} narrow={narrow} />,
  }
  return (
    <Screen title={title} wide bar={bar === false ? undefined : bar} banner={banner} around={wide ? around : undefined}>
      {children}
    </Screen>
  )
}
