import { moderates } from '@/domain/actor'
import { COMMENT_MAX } from '@/domain/announcements/words'
import { createComment } from '@/hooks/comments/create-comment'
import { lockComment, moderateComment } from '@/hooks/comments/moderate-comment'
import { recordComment } from '@/hooks/comments/record-comment'
import { silenceComment } from '@/hooks/comments/silence-comment'
import { takeBack } from '@/hooks/comments/take-back'
import { settleReports } from '@/hooks/moderation/settle-reports'
import { anyoneSignedIn, fieldMay, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation, RELATED_CELL } from '../fields'
import { commentQuery, commentsToModerate, commentsToTakeBack } from './access'

/**
 * What people say about an announcement or a photo, in threads. Nobody changes their words, but
 * what one said about a photo one may take back; moderators hide what should not stand.
 */
export const comments = defineCollection({
  slug: 'comments',
  isAudited: true,
  admin: {
    group: 'Announcements',
    useAsTitle: 'body',
    defaultColumns: ['body', 'announcement', 'author', 'hidden', 'createdAt'],
    listSearchableFields: ['body'],
    components: {
      beforeListTable: [
        {
          path: '/web/admin/announcements/AnnouncementFilter.tsx#AnnouncementFilter',
          serverProps: { list: 'comments' },
        },
      ],
    },
  },
  defaultSort: '-createdAt',
  access: {
    create: anyoneSignedIn,
    read: which(commentQuery),
    update: which(commentsToModerate),
    delete: which(commentsToTakeBack),
  },
  hooks: {
    beforeOperation: [lockComment],
    beforeChange: [createComment, moderateComment],
    afterChange: [recordComment, silenceComment, settleReports('comments')],
    beforeDelete: [takeBack],
  },
  fields: [
    {
      name: 'announcement',
      type: 'relationship',
      relationTo: 'announcements',
      access: { update: () => false },
      admin: { components: RELATED_CELL },
    },
    // What it is said of: an announcement, or a photo of the gallery.
    {
      name: 'photo',
      type: 'relationship',
      relationTo: 'gallery-photos',
      access: { update: () => false },
      admin: { components: RELATED_CELL },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'comments',
      access: { update: () => false },
      admin: { components: RELATED_CELL },
    },
    {
      name: 'body',
      type: 'textarea',
      required: true,
      maxLength: COMMENT_MAX,
      access: { update: () => false },
    },
    derivedRelation('author', 'users'),
    {
      name: 'hidden',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: fieldMay(moderates) },
      admin: { components: { Cell: '/web/admin/announcements/HideCommentCell.tsx#HideCommentCell' } },
    },
    derivedRelation('hiddenBy', 'users', fieldMay(moderates)),
  ],
})
