import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useEffect, type ReactNode } from 'react'
import { AppError } from '../../../contract/errors'
import type { Deed } from '../../../domain/permissions/table'
import { useApp } from '../../../stores/app'
import { Failure } from '../../../ui/failure'
import { Loaded } from '../../../ui/loaded'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import { ownPlace } from '../own-place'

interface Props {
  title: string
  /** What the address names; empty where it names nothing. */
  place: string | undefined
  /** What a role of the reader's has to allow, where the address names nothing. */
  deed: Deed
  /** Said to who has no such role. */
  closed: string
  children: (place: string) => ReactNode
}

/** A page about a place: that of the address, or the reader's own once it is known who that is. */
export const Placed = observer(function Placed({ title, place, deed, closed, children }: Props) {
  const { session } = useApp()
  useEffect(() => {
    if (!place && session.me.value === null) void session.refresh()
  }, [place, session])
  if (place) return <>{children(place)}</>
  const own = ownPlace(session, deed)
  if (own !== null) return <>{children(own)}</>
  return (
    <Screen title={title}>
      <Loaded from={session.me} skeleton={<Waiting />} onRetry={() => void session.refresh()}>
        {() => <Failure error={new AppError('FORBIDDEN', closed)} />}
      </Loaded>
    </Screen>
  )
})

const Waiting = () => (
  <View className='keeping'>
    <Skeleton width='100%' height={84} top={16} />
    <Skeleton width='100%' height={120} top={16} />
  </View>
)
