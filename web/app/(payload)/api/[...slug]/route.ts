import config from '@payload-config'
import { estateApi } from '@/web/api/estate-api'

export const { GET, POST, PATCH, PUT, DELETE, OPTIONS } = estateApi(Promise.resolve(config))
