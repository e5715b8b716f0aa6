import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_events_event_type" AS ENUM('meeting', 'maintenance', 'social', 'festival', 'other');
  CREATE TYPE "public"."enum_events_status" AS ENUM('draft', 'published', 'cancelled', 'completed');
  CREATE TYPE "public"."enum_rsvps_response" AS ENUM('yes', 'no', 'maybe');
  CREATE TYPE "public"."enum_rsvps_standing" AS ENUM('going', 'waitlisted', 'none');
  CREATE TYPE "public"."enum_listings_type" AS ENUM('sell', 'free', 'buy', 'service', 'need_service', 'lost', 'found');
  CREATE TYPE "public"."enum_listings_category" AS ENUM('furniture', 'electronics', 'appliances', 'kitchen', 'books', 'toys_and_kids', 'clothing', 'sports', 'vehicles', 'plants_and_garden', 'pets', 'classes_and_help', 'keys_and_papers', 'other');
  CREATE TYPE "public"."enum_listings_status" AS ENUM('draft', 'active', 'reserved', 'sold', 'expired', 'removed');
  CREATE TYPE "public"."enum_listings_condition" AS ENUM('new', 'like_new', 'good', 'fair', 'for_parts');
  CREATE TYPE "public"."enum_gallery_photos_status" AS ENUM('pending', 'published', 'removed');
  CREATE TYPE "public"."enum_reports_subject_type" AS ENUM('listings', 'gallery-photos', 'comments', 'listing-messages');
  CREATE TYPE "public"."enum_reports_reason" AS ENUM('spam', 'fraud', 'offensive', 'prohibited', 'other');
  CREATE TYPE "public"."enum_reports_outcome" AS ENUM('open', 'dismissed', 'hidden', 'removed', 'warned');
  CREATE TYPE "public"."enum_documents_document_type" AS ENUM('bylaw', 'minutes', 'financial', 'policy', 'form', 'other');
  CREATE TYPE "public"."enum_documents_audience" AS ENUM('public', 'residents', 'owners', 'committee');
  CREATE TYPE "public"."enum_emergency_contacts_contact_type" AS ENUM('emergency', 'maintenance', 'security', 'management', 'vendor', 'medical', 'other');
  CREATE TYPE "public"."enum_occupancies_resident_type" AS ENUM('owner', 'tenant', 'family');
  CREATE TYPE "public"."enum_settings_gallery_moderation" AS ENUM('after', 'before');
  CREATE TABLE "events" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"event_type" "enum_events_event_type" DEFAULT 'other' NOT NULL,
  	"status" "enum_events_status" DEFAULT 'draft',
  	"start" timestamp(3) with time zone NOT NULL,
  	"end" timestamp(3) with time zone NOT NULL,
  	"all_day" boolean DEFAULT false,
  	"location" varchar,
  	"facility_id" uuid,
  	"capacity" numeric,
  	"max_guests" numeric DEFAULT 4,
  	"rsvp_deadline" timestamp(3) with time zone,
  	"audience" jsonb,
  	"author_id" uuid,
  	"booking_id" uuid,
  	"is_for_everyone" boolean DEFAULT false,
  	"heads_going" numeric DEFAULT 0,
  	"heads_waiting" numeric DEFAULT 0,
  	"published_at" timestamp(3) with time zone,
  	"cancelled_at" timestamp(3) with time zone,
  	"cancel_reason" varchar,
  	"reminded_week_at" timestamp(3) with time zone,
  	"reminded_day_at" timestamp(3) with time zone,
  	"reminded_soon_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "rsvps" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"event_id" uuid NOT NULL,
  	"response" "enum_rsvps_response" NOT NULL,
  	"guests" numeric DEFAULT 0 NOT NULL,
  	"comment" varchar,
  	"user_id" uuid,
  	"standing" "enum_rsvps_standing" DEFAULT 'none',
  	"answered_at" timestamp(3) with time zone,
  	"queued_at" timestamp(3) with time zone,
  	"checked_in_at" timestamp(3) with time zone,
  	"checked_in_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "event_walk_ins" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"event_id" uuid NOT NULL,
  	"heads" numeric NOT NULL,
  	"name" varchar,
  	"recorded_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "event_feedback" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"event_id" uuid NOT NULL,
  	"rating" numeric NOT NULL,
  	"comment" varchar,
  	"user_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "listings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"type" "enum_listings_type" NOT NULL,
  	"category" "enum_listings_category" DEFAULT 'other',
  	"status" "enum_listings_status" DEFAULT 'active',
  	"price_paise" numeric,
  	"condition" "enum_listings_condition",
  	"hidden_detail" varchar,
  	"seller_id" uuid,
  	"hidden" boolean DEFAULT false,
  	"moderated_by_id" uuid,
  	"moderation_note" varchar,
  	"listed_at" timestamp(3) with time zone,
  	"expires_at" timestamp(3) with time zone,
  	"closed_at" timestamp(3) with time zone,
  	"warned_five_days_at" timestamp(3) with time zone,
  	"warned_one_day_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "listings_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "listing_threads" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"listing_id" uuid NOT NULL,
  	"blocked" boolean DEFAULT false,
  	"buyer_id" uuid,
  	"seller_id" uuid,
  	"blocked_by_id" uuid,
  	"last_message_at" timestamp(3) with time zone,
  	"buyer_read_at" timestamp(3) with time zone,
  	"seller_read_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "listing_messages" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"thread_id" uuid NOT NULL,
  	"body" varchar NOT NULL,
  	"share_phone" boolean DEFAULT false,
  	"shared_phone" varchar,
  	"author_id" uuid,
  	"reported" boolean DEFAULT false,
  	"hidden" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gallery_photos" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"photo_id" uuid NOT NULL,
  	"caption" varchar,
  	"event_id" uuid,
  	"status" "enum_gallery_photos_status" DEFAULT 'published',
  	"featured" boolean DEFAULT false,
  	"uploader_id" uuid,
  	"hidden" boolean DEFAULT false,
  	"moderated_by_id" uuid,
  	"moderation_note" varchar,
  	"like_count" numeric DEFAULT 0,
  	"comment_count" numeric DEFAULT 0,
  	"published_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "gallery_likes" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"photo_id" uuid NOT NULL,
  	"user_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "reports" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"subject_type" "enum_reports_subject_type" NOT NULL,
  	"subject_id" varchar NOT NULL,
  	"reason" "enum_reports_reason" NOT NULL,
  	"note" varchar,
  	"reporter_id" uuid,
  	"subject_author_id" uuid,
  	"outcome" "enum_reports_outcome" DEFAULT 'open',
  	"decision_note" varchar,
  	"decided_by_id" uuid,
  	"decided_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "documents" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"title" varchar NOT NULL,
  	"document_type" "enum_documents_document_type" NOT NULL,
  	"file_id" uuid NOT NULL,
  	"audience" "enum_documents_audience" DEFAULT 'residents' NOT NULL,
  	"version" numeric DEFAULT 1,
  	"downloads" numeric DEFAULT 0,
  	"author_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "document_versions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"document_id" uuid,
  	"version" numeric DEFAULT 0,
  	"file_id" uuid,
  	"note" varchar,
  	"author_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "emergency_contacts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"name_hi" varchar,
  	"contact_type" "enum_emergency_contacts_contact_type" NOT NULL,
  	"phone" varchar NOT NULL,
  	"available24x7" boolean DEFAULT false,
  	"available_hours" varchar,
  	"note" varchar,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "occupancies" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"flat_id" uuid,
  	"resident_id" uuid,
  	"resident_name" varchar,
  	"resident_type" "enum_occupancies_resident_type",
  	"from" timestamp(3) with time zone,
  	"to" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "comments" ALTER COLUMN "announcement_id" DROP NOT NULL;
  ALTER TABLE "comments" ADD COLUMN "photo_id" uuid;
  ALTER TABLE "bookings" ADD COLUMN "event_id" uuid;
  ALTER TABLE "media" ADD COLUMN "listing_id" uuid;
  ALTER TABLE "media" ADD COLUMN "gallery_photo_id" uuid;
  ALTER TABLE "media" ADD COLUMN "document_id" uuid;
  ALTER TABLE "media" ADD COLUMN "sizes_tile_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_tile_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_tile_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_tile_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_tile_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_tile_filename" varchar;
  ALTER TABLE "residents" ADD COLUMN "invited_by_id" uuid;
  ALTER TABLE "settings" ADD COLUMN "gallery_moderation" "enum_settings_gallery_moderation" DEFAULT 'after';
  ALTER TABLE "events" ADD CONSTRAINT "events_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facilities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "events" ADD CONSTRAINT "events_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_checked_in_by_id_users_id_fk" FOREIGN KEY ("checked_in_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_walk_ins" ADD CONSTRAINT "event_walk_ins_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_walk_ins" ADD CONSTRAINT "event_walk_ins_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_feedback" ADD CONSTRAINT "event_feedback_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "event_feedback" ADD CONSTRAINT "event_feedback_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listings" ADD CONSTRAINT "listings_seller_id_users_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listings" ADD CONSTRAINT "listings_moderated_by_id_users_id_fk" FOREIGN KEY ("moderated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listings_rels" ADD CONSTRAINT "listings_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "listings_rels" ADD CONSTRAINT "listings_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "listing_threads" ADD CONSTRAINT "listing_threads_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listing_threads" ADD CONSTRAINT "listing_threads_buyer_id_users_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listing_threads" ADD CONSTRAINT "listing_threads_seller_id_users_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listing_threads" ADD CONSTRAINT "listing_threads_blocked_by_id_users_id_fk" FOREIGN KEY ("blocked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listing_messages" ADD CONSTRAINT "listing_messages_thread_id_listing_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."listing_threads"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "listing_messages" ADD CONSTRAINT "listing_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gallery_photos" ADD CONSTRAINT "gallery_photos_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gallery_photos" ADD CONSTRAINT "gallery_photos_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gallery_photos" ADD CONSTRAINT "gallery_photos_uploader_id_users_id_fk" FOREIGN KEY ("uploader_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gallery_photos" ADD CONSTRAINT "gallery_photos_moderated_by_id_users_id_fk" FOREIGN KEY ("moderated_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gallery_likes" ADD CONSTRAINT "gallery_likes_photo_id_gallery_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."gallery_photos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gallery_likes" ADD CONSTRAINT "gallery_likes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_subject_author_id_users_id_fk" FOREIGN KEY ("subject_author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reports" ADD CONSTRAINT "reports_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "documents" ADD CONSTRAINT "documents_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_file_id_media_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "document_versions" ADD CONSTRAINT "document_versions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_flat_id_flats_id_fk" FOREIGN KEY ("flat_id") REFERENCES "public"."flats"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "occupancies" ADD CONSTRAINT "occupancies_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "events_facility_idx" ON "events" USING btree ("facility_id");
  CREATE INDEX "events_author_idx" ON "events" USING btree ("author_id");
  CREATE INDEX "events_booking_idx" ON "events" USING btree ("booking_id");
  CREATE INDEX "events_updated_at_idx" ON "events" USING btree ("updated_at");
  CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");
  CREATE INDEX "rsvps_event_idx" ON "rsvps" USING btree ("event_id");
  CREATE INDEX "rsvps_user_idx" ON "rsvps" USING btree ("user_id");
  CREATE INDEX "rsvps_checked_in_by_idx" ON "rsvps" USING btree ("checked_in_by_id");
  CREATE INDEX "rsvps_updated_at_idx" ON "rsvps" USING btree ("updated_at");
  CREATE INDEX "rsvps_created_at_idx" ON "rsvps" USING btree ("created_at");
  CREATE INDEX "event_walk_ins_event_idx" ON "event_walk_ins" USING btree ("event_id");
  CREATE INDEX "event_walk_ins_recorded_by_idx" ON "event_walk_ins" USING btree ("recorded_by_id");
  CREATE INDEX "event_walk_ins_updated_at_idx" ON "event_walk_ins" USING btree ("updated_at");
  CREATE INDEX "event_walk_ins_created_at_idx" ON "event_walk_ins" USING btree ("created_at");
  CREATE INDEX "event_feedback_event_idx" ON "event_feedback" USING btree ("event_id");
  CREATE INDEX "event_feedback_user_idx" ON "event_feedback" USING btree ("user_id");
  CREATE INDEX "event_feedback_updated_at_idx" ON "event_feedback" USING btree ("updated_at");
  CREATE INDEX "event_feedback_created_at_idx" ON "event_feedback" USING btree ("created_at");
  CREATE INDEX "listings_seller_idx" ON "listings" USING btree ("seller_id");
  CREATE INDEX "listings_moderated_by_idx" ON "listings" USING btree ("moderated_by_id");
  CREATE INDEX "listings_updated_at_idx" ON "listings" USING btree ("updated_at");
  CREATE INDEX "listings_created_at_idx" ON "listings" USING btree ("created_at");
  CREATE INDEX "listings_rels_order_idx" ON "listings_rels" USING btree ("order");
  CREATE INDEX "listings_rels_parent_idx" ON "listings_rels" USING btree ("parent_id");
  CREATE INDEX "listings_rels_path_idx" ON "listings_rels" USING btree ("path");
  CREATE INDEX "listings_rels_media_id_idx" ON "listings_rels" USING btree ("media_id");
  CREATE INDEX "listing_threads_listing_idx" ON "listing_threads" USING btree ("listing_id");
  CREATE INDEX "listing_threads_buyer_idx" ON "listing_threads" USING btree ("buyer_id");
  CREATE INDEX "listing_threads_seller_idx" ON "listing_threads" USING btree ("seller_id");
  CREATE INDEX "listing_threads_blocked_by_idx" ON "listing_threads" USING btree ("blocked_by_id");
  CREATE INDEX "listing_threads_updated_at_idx" ON "listing_threads" USING btree ("updated_at");
  CREATE INDEX "listing_threads_created_at_idx" ON "listing_threads" USING btree ("created_at");
  CREATE INDEX "listing_messages_thread_idx" ON "listing_messages" USING btree ("thread_id");
  CREATE INDEX "listing_messages_author_idx" ON "listing_messages" USING btree ("author_id");
  CREATE INDEX "listing_messages_updated_at_idx" ON "listing_messages" USING btree ("updated_at");
  CREATE INDEX "listing_messages_created_at_idx" ON "listing_messages" USING btree ("created_at");
  CREATE INDEX "gallery_photos_photo_idx" ON "gallery_photos" USING btree ("photo_id");
  CREATE INDEX "gallery_photos_event_idx" ON "gallery_photos" USING btree ("event_id");
  CREATE INDEX "gallery_photos_uploader_idx" ON "gallery_photos" USING btree ("uploader_id");
  CREATE INDEX "gallery_photos_moderated_by_idx" ON "gallery_photos" USING btree ("moderated_by_id");
  CREATE INDEX "gallery_photos_updated_at_idx" ON "gallery_photos" USING btree ("updated_at");
  CREATE INDEX "gallery_photos_created_at_idx" ON "gallery_photos" USING btree ("created_at");
  CREATE INDEX "gallery_likes_photo_idx" ON "gallery_likes" USING btree ("photo_id");
  CREATE INDEX "gallery_likes_user_idx" ON "gallery_likes" USING btree ("user_id");
  CREATE INDEX "gallery_likes_updated_at_idx" ON "gallery_likes" USING btree ("updated_at");
  CREATE INDEX "gallery_likes_created_at_idx" ON "gallery_likes" USING btree ("created_at");
  CREATE INDEX "reports_reporter_idx" ON "reports" USING btree ("reporter_id");
  CREATE INDEX "reports_subject_author_idx" ON "reports" USING btree ("subject_author_id");
  CREATE INDEX "reports_decided_by_idx" ON "reports" USING btree ("decided_by_id");
  CREATE INDEX "reports_updated_at_idx" ON "reports" USING btree ("updated_at");
  CREATE INDEX "reports_created_at_idx" ON "reports" USING btree ("created_at");
  CREATE INDEX "documents_file_idx" ON "documents" USING btree ("file_id");
  CREATE INDEX "documents_author_idx" ON "documents" USING btree ("author_id");
  CREATE INDEX "documents_updated_at_idx" ON "documents" USING btree ("updated_at");
  CREATE INDEX "documents_created_at_idx" ON "documents" USING btree ("created_at");
  CREATE INDEX "document_versions_document_idx" ON "document_versions" USING btree ("document_id");
  CREATE INDEX "document_versions_file_idx" ON "document_versions" USING btree ("file_id");
  CREATE INDEX "document_versions_author_idx" ON "document_versions" USING btree ("author_id");
  CREATE INDEX "document_versions_updated_at_idx" ON "document_versions" USING btree ("updated_at");
  CREATE INDEX "document_versions_created_at_idx" ON "document_versions" USING btree ("created_at");
  CREATE INDEX "emergency_contacts_updated_at_idx" ON "emergency_contacts" USING btree ("updated_at");
  CREATE INDEX "emergency_contacts_created_at_idx" ON "emergency_contacts" USING btree ("created_at");
  CREATE INDEX "occupancies_flat_idx" ON "occupancies" USING btree ("flat_id");
  CREATE INDEX "occupancies_resident_idx" ON "occupancies" USING btree ("resident_id");
  CREATE INDEX "occupancies_updated_at_idx" ON "occupancies" USING btree ("updated_at");
  CREATE INDEX "occupancies_created_at_idx" ON "occupancies" USING btree ("created_at");
  ALTER TABLE "comments" ADD CONSTRAINT "comments_photo_id_gallery_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."gallery_photos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_gallery_photo_id_gallery_photos_id_fk" FOREIGN KEY ("gallery_photo_id") REFERENCES "public"."gallery_photos"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "media" ADD CONSTRAINT "media_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "residents" ADD CONSTRAINT "residents_invited_by_id_residents_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "comments_photo_idx" ON "comments" USING btree ("photo_id");
  CREATE INDEX "bookings_event_idx" ON "bookings" USING btree ("event_id");
  CREATE INDEX "media_listing_idx" ON "media" USING btree ("listing_id");
  CREATE INDEX "media_gallery_photo_idx" ON "media" USING btree ("gallery_photo_id");
  CREATE INDEX "media_document_idx" ON "media" USING btree ("document_id");
  CREATE INDEX "media_sizes_tile_sizes_tile_filename_idx" ON "media" USING btree ("sizes_tile_filename");
  CREATE INDEX "residents_invited_by_idx" ON "residents" USING btree ("invited_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "events" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "rsvps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "event_walk_ins" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "event_feedback" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "listings" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "listings_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "listing_threads" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "listing_messages" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gallery_photos" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "gallery_likes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "reports" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "documents" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "document_versions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "emergency_contacts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "occupancies" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "events" CASCADE;
  DROP TABLE "rsvps" CASCADE;
  DROP TABLE "event_walk_ins" CASCADE;
  DROP TABLE "event_feedback" CASCADE;
  DROP TABLE "listings" CASCADE;
  DROP TABLE "listings_rels" CASCADE;
  DROP TABLE "listing_threads" CASCADE;
  DROP TABLE "listing_messages" CASCADE;
  DROP TABLE "gallery_photos" CASCADE;
  DROP TABLE "gallery_likes" CASCADE;
  DROP TABLE "reports" CASCADE;
  DROP TABLE "documents" CASCADE;
  DROP TABLE "document_versions" CASCADE;
  DROP TABLE "emergency_contacts" CASCADE;
  DROP TABLE "occupancies" CASCADE;
  ALTER TABLE "comments" DROP CONSTRAINT "comments_photo_id_gallery_photos_id_fk";
  
  ALTER TABLE "bookings" DROP CONSTRAINT "bookings_event_id_events_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_listing_id_listings_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_gallery_photo_id_gallery_photos_id_fk";
  
  ALTER TABLE "media" DROP CONSTRAINT "media_document_id_documents_id_fk";
  
  ALTER TABLE "residents" DROP CONSTRAINT "residents_invited_by_id_residents_id_fk";
  
  DROP INDEX "comments_photo_idx";
  DROP INDEX "bookings_event_idx";
  DROP INDEX "media_listing_idx";
  DROP INDEX "media_gallery_photo_idx";
  DROP INDEX "media_document_idx";
  DROP INDEX "media_sizes_tile_sizes_tile_filename_idx";
  DROP INDEX "residents_invited_by_idx";
  ALTER TABLE "comments" ALTER COLUMN "announcement_id" SET NOT NULL;
  ALTER TABLE "comments" DROP COLUMN "photo_id";
  ALTER TABLE "bookings" DROP COLUMN "event_id";
  ALTER TABLE "media" DROP COLUMN "listing_id";
  ALTER TABLE "media" DROP COLUMN "gallery_photo_id";
  ALTER TABLE "media" DROP COLUMN "document_id";
  ALTER TABLE "media" DROP COLUMN "sizes_tile_url";
  ALTER TABLE "media" DROP COLUMN "sizes_tile_width";
  ALTER TABLE "media" DROP COLUMN "sizes_tile_height";
  ALTER TABLE "media" DROP COLUMN "sizes_tile_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_tile_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_tile_filename";
  ALTER TABLE "residents" DROP COLUMN "invited_by_id";
  ALTER TABLE "settings" DROP COLUMN "gallery_moderation";
  DROP TYPE "public"."enum_events_event_type";
  DROP TYPE "public"."enum_events_status";
  DROP TYPE "public"."enum_rsvps_response";
  DROP TYPE "public"."enum_rsvps_standing";
  DROP TYPE "public"."enum_listings_type";
  DROP TYPE "public"."enum_listings_category";
  DROP TYPE "public"."enum_listings_status";
  DROP TYPE "public"."enum_listings_condition";
  DROP TYPE "public"."enum_gallery_photos_status";
  DROP TYPE "public"."enum_reports_subject_type";
  DROP TYPE "public"."enum_reports_reason";
  DROP TYPE "public"."enum_reports_outcome";
  DROP TYPE "public"."enum_documents_document_type";
  DROP TYPE "public"."enum_documents_audience";
  DROP TYPE "public"."enum_emergency_contacts_contact_type";
  DROP TYPE "public"."enum_occupancies_resident_type";
  DROP TYPE "public"."enum_settings_gallery_moderation";`)
}
