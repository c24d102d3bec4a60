import { View } from '@tarojs/components'
import { useState } from 'react'
import { REASON_MAX } from '../../../domain/limits'
import { Button } from '../../../ui/button'
import { Lines } from '../../../ui/lines'
import { Sheet } from '../../../ui/sheet'
import './keeping.scss'

interface Props {
  title: string
  /** What it does, before it is done. */
  effect: string
  example: string
  /** Verb and object. */
  button: string
  busy: boolean
  /** Why it was not done, or can't be now. */
  problem: string | null
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Asks why before something is taken from people: they read the words. */
export function ReasonSheet({ title, effect, example, button, busy, problem, onConfirm, onClose }: Props) {
  const [reason, say] = useState('')
  const empty = reason.trim() === ''
  return (
    <Sheet open title={title} onClose={onClose}>
      <View className='text-2 keeping__words'>{effect}</View>
      <Lines label='原因' value={reason} onInput={say} placeholder={example} maxLength={REASON_MAX} error={problem} />
      <View className='keeping__acts'>
        <Button kind='text' onTap={onClose}>
          先不改
        </Button>
        <Button grow busy={busy} disabled={empty} onTap={() => onConfirm(reason.trim())}>
          {empty ? '先写原因' : button}
        </Button>
      </View>
    </Sheet>
  )
}
