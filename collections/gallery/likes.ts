import { likePhoto } from '@/hooks/gallery/like-photo'
import { lockLike } from '@/hooks/gallery/lock-like'
import { anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'
import { ownLikes } from './access'

/** That somebody likes a photo, once. */
export const galleryLikes = defineCollection({
  slug: 'gallery-likes',
  isAudited: false,
  labels: { singular: 'Like', plural: 'Likes' },
  admin: { hidden: true },
  access: { create: anyoneSignedIn, read: which(ownLikes), delete: which(ownLikes) },
  hooks: { beforeOperation: [lockLike], beforeChange: [likePhoto] },
  fields: [
    { name: 'photo', type: 'relationship', relationTo: 'gallery-photos', required: true },
    derivedRelation('user', 'users'),
  ],
})
