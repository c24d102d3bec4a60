import { View } from '@tarojs/components'
import { Observer } from 'mobx-react-lite'
import { useContext, type ReactNode } from 'react'
import type { AppError } from '../contract/errors'
import { described } from './aria'
import { Banner } from './banner'
import { Failure } from './failure'
import { OnlineContext } from './online'
import { Delayed } from './skeleton'

interface Props<T> {
  /** Observed: it is drawn anew when either comes. */
  from: { readonly value: T | null; readonly error: AppError | null }
  skeleton: ReactNode
  onRetry?: () => void
  /** Drawn as an observer: it may read stores. */
  children: (value: T) => ReactNode
}

/** A value on its way, there, or not to be had; what is already shown stays when a refresh fails. Without a network the screen says so by itself. */
export function Loaded<T>({ from, skeleton, onRetry, children }: Props<T>) {
  const online = useContext(OnlineContext)
  return (
    <Observer>
      {() => {
        const { value, error } = from
        if (value === null) return error ? <Failure error={error} onRetry={onRetry} /> : <Delayed>{skeleton}</Delayed>
        return (
          <>
            {/* Always there, so that the content below is not sent again when the banner comes or goes. */}
            <View {...described('status')}>
              {error && online && (
                <Banner
                  icon='alert'
                  title='没能更新，下面是之前的内容'
                  text={error.message}
                  action={onRetry && { label: '重试', onTap: onRetry }}
                />
              )}
            </View>
            {children(value)}
          </>
        )
      }}
    </Observer>
  )
}
