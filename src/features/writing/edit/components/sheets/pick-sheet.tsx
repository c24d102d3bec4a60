import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { Reference } from '../../../../../domain/notices/document'
import { useStore } from '../../../../../stores/app'
import { Choice } from '../../../../../ui/choice'
import { Loaded } from '../../../../../ui/loaded'
import { Sheet } from '../../../../../ui/sheet'
import { Skeleton } from '../../../../../ui/skeleton'
import { PickStore } from '../../pick.store'

interface Props {
  to: Extract<Reference['to'], 'lesson' | 'activity'>
  onPick: (reference: Reference) => void
  onClose: () => void
}

const TITLES = { lesson: '课程', activity: '活动' }

/** A lesson or an activity to put into the text as a card. */
export const PickSheet = observer(function PickSheet({ to, onPick, onClose }: Props) {
  const store = useStore((app) => new PickStore(app, to))
  useEffect(() => void store.refresh(), [store])
  return (
    <Sheet open title={TITLES[to]} onClose={onClose}>
      <Loaded
        from={store.choices}
        skeleton={<Skeleton width='100%' height={160} />}
        onRetry={() => void store.refresh()}
      >
        {(choices) => (
          <View>
            {choices.length === 0 && <View className='text-2'>这里还没有可以选的。</View>}
            {choices.map(({ id, title, caption, opens }) => (
              <Choice
                key={id}
                title={title}
                caption={caption}
                onTap={() => {
                  if (opens) return void store.open(id)
                  onPick({ kind: 'reference', to, id, title })
                  onClose()
                }}
              />
            ))}
          </View>
        )}
      </Loaded>
    </Sheet>
  )
})
