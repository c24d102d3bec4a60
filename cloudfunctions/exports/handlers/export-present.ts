import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type ExportPresent = Handler<Contract['exports']['exportPresent'], Context, Loaders>

export const exportPresent: ExportPresent = () => Promise.reject(new Error('to be written'))
