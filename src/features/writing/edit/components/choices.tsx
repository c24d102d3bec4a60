import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { Reference } from '../../../../domain/notices/document'
import { useStore } from '../../../../stores/app'
import { Choice } from '../../../../ui/choice'
import { Loaded } from '../../../../ui/loaded'
import { Skeleton } from '../../../../ui/skeleton'
import { PickStore } from '../pick.store'

interface Props {
  to: Reference['to']
  orgId: string
  onPick: (reference: Reference) => void
}

/** What of this app something can lead to. */
export const Choices = observer(function Choices({ to, orgId, onPick }: Props) {
  const store = useStore((app) => new PickStore(app, to, orgId))
  useEffect(() => void store.refresh(), [store])
  return (
    <Loaded from={store.choices} skeleton={<Skeleton width='100%' height={160} />} onRetry={() => void store.refresh()}>
      {(choices) => (
        <View>
          {choices.length === 0 && <View className='text-2'>这里还没有可以选的。</View>}
          {choices.map(({ id, title, caption, opens }) => (
            <Choice
              key={id}
              title={title}
              caption={caption}
              onTap={() => (opens ? void store.open(id) : onPick({ kind: 'reference', to, id, title }))}
            />
          ))}
        </View>
      )}
    </Loaded>
  )
})
