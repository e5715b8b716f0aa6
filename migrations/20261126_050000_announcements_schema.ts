import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_announcements_status" AS ENUM('draft', 'scheduled', 'published', 'withdrawn');
  CREATE TYPE "public"."enum_announcements_urgency" AS ENUM('normal', 'urgent', 'emergency');
  CREATE TYPE "public"."enum_announcement_categories_icon" AS ENUM('info', 'tools', 'shield', 'calendar', 'rupee', 'alarm');
  CREATE TYPE "public"."enum_announcement_categories_default_urgency" AS ENUM('normal', 'urgent', 'emergency');
  CREATE TYPE "public"."enum_receipts_read_way" AS ENUM('app', 'link', 'in_person');
  CREATE TYPE "public"."enum_notification_preferences_digest" AS ENUM('off', 'daily');
  CREATE TABLE "announcements" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"number" varchar,
  	"title" varchar NOT NULL,
  	"body" varchar NOT NULL,
  	"status" "enum_announcements_status" DEFAULT 'draft',
  	"category_id" uuid,
  	"urgency" "enum_announcements_urgency",
  	"audience" jsonb,
  	"requires_acknowledgement" boolean DEFAULT false,
  	"pinned" boolean DEFAULT false,
  	"comments_locked" boolean DEFAULT false,
  	"publish_at" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"supersedes_id" uuid,
  	"author_id" uuid,
  	"published_at" timestamp(3) with time zone,
  	"withdrawn_at" timestamp(3) with time zone,
  	"recipient_count" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "announcements_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"media_id" uuid
  );
  
  CREATE TABLE "announcement_categories" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"name_hi" varchar,
  	"color" varchar NOT NULL,
  	"icon" "enum_announcement_categories_icon" NOT NULL,
  	"default_urgency" "enum_announcement_categories_default_urgency" DEFAULT 'normal' NOT NULL,
  	"is_active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "receipts" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"announcement_id" uuid,
  	"user_id" uuid,
  	"recipient_name" varchar,
  	"flat_number" varchar,
  	"block" varchar,
  	"read_at" timestamp(3) with time zone,
  	"read_way" "enum_receipts_read_way",
  	"acknowledged_at" timestamp(3) with time zone,
  	"told_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "comments" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"announcement_id" uuid NOT NULL,
  	"parent_id" uuid,
  	"body" varchar NOT NULL,
  	"author_id" uuid,
  	"hidden" boolean DEFAULT false,
  	"hidden_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "push_subscriptions" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid,
  	"endpoint" varchar NOT NULL,
  	"p256dh" varchar NOT NULL,
  	"auth" varchar NOT NULL,
  	"session_id" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "media" ADD COLUMN "announcement_id" uuid;
  ALTER TABLE "notification_preferences" ADD COLUMN "digest" "enum_notification_preferences_digest" DEFAULT 'off';
  ALTER TABLE "deliveries" ADD COLUMN "recipient_id" uuid;
  ALTER TABLE "deliveries" ADD COLUMN "priority" numeric;
  ALTER TABLE "deliveries" ADD COLUMN "held_since" timestamp(3) with time zone;
  ALTER TABLE "deliveries" ADD COLUMN "digest_due_at" timestamp(3) with time zone;
  ALTER TABLE "deliveries" ADD COLUMN "carried_by_id" uuid;
  ALTER TABLE "deliveries" ADD COLUMN "delivered_at" timestamp(3) with time zone;
  ALTER TABLE "settings" ADD COLUMN "emails_per_hour" numeric;
  ALTER TABLE "settings" ADD COLUMN "sms_per_hour" numeric;
  ALTER TABLE "settings" ADD COLUMN "emails_per_minute" numeric;
  ALTER TABLE "settings" ADD COLUMN "sms_per_minute" numeric;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_category_id_announcement_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."announcement_categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_supersedes_id_announcements_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."announcements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements" ADD CONSTRAINT "announcements_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."announcements"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "announcements_rels" ADD CONSTRAINT "announcements_rels_media_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "receipts" ADD CONSTRAINT "receipts_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "receipts" ADD CONSTRAINT "receipts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "receipts" ADD CONSTRAINT "receipts_told_by_id_users_id_fk" FOREIGN KEY ("told_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "comments" ADD CONSTRAINT "comments_hidden_by_id_users_id_fk" FOREIGN KEY ("hidden_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "announcements_category_idx" ON "announcements" USING btree ("category_id");
  CREATE INDEX "announcements_supersedes_idx" ON "announcements" USING btree ("supersedes_id");
  CREATE INDEX "announcements_author_idx" ON "announcements" USING btree ("author_id");
  CREATE INDEX "announcements_updated_at_idx" ON "announcements" USING btree ("updated_at");
  CREATE INDEX "announcements_created_at_idx" ON "announcements" USING btree ("created_at");
  CREATE INDEX "announcements_rels_order_idx" ON "announcements_rels" USING btree ("order");
  CREATE INDEX "announcements_rels_parent_idx" ON "announcements_rels" USING btree ("parent_id");
  CREATE INDEX "announcements_rels_path_idx" ON "announcements_rels" USING btree ("path");
  CREATE INDEX "announcements_rels_media_id_idx" ON "announcements_rels" USING btree ("media_id");
  CREATE UNIQUE INDEX "announcement_categories_name_idx" ON "announcement_categories" USING btree ("name");
  CREATE INDEX "announcement_categories_updated_at_idx" ON "announcement_categories" USING btree ("updated_at");
  CREATE INDEX "announcement_categories_created_at_idx" ON "announcement_categories" USING btree ("created_at");
  CREATE INDEX "receipts_announcement_idx" ON "receipts" USING btree ("announcement_id");
  CREATE INDEX "receipts_user_idx" ON "receipts" USING btree ("user_id");
  CREATE INDEX "receipts_told_by_idx" ON "receipts" USING btree ("told_by_id");
  CREATE INDEX "receipts_updated_at_idx" ON "receipts" USING btree ("updated_at");
  CREATE INDEX "receipts_created_at_idx" ON "receipts" USING btree ("created_at");
  CREATE INDEX "comments_announcement_idx" ON "comments" USING btree ("announcement_id");
  CREATE INDEX "comments_parent_idx" ON "comments" USING btree ("parent_id");
  CREATE INDEX "comments_author_idx" ON "comments" USING btree ("author_id");
  CREATE INDEX "comments_hidden_by_idx" ON "comments" USING btree ("hidden_by_id");
  CREATE INDEX "comments_updated_at_idx" ON "comments" USING btree ("updated_at");
  CREATE INDEX "comments_created_at_idx" ON "comments" USING btree ("created_at");
  CREATE INDEX "push_subscriptions_user_idx" ON "push_subscriptions" USING btree ("user_id");
  CREATE INDEX "push_subscriptions_updated_at_idx" ON "push_subscriptions" USING btree ("updated_at");
  CREATE INDEX "push_subscriptions_created_at_idx" ON "push_subscriptions" USING btree ("created_at");
  ALTER TABLE "media" ADD CONSTRAINT "media_announcement_id_announcements_id_fk" FOREIGN KEY ("announcement_id") REFERENCES "public"."announcements"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_recipient_id_users_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_carried_by_id_deliveries_id_fk" FOREIGN KEY ("carried_by_id") REFERENCES "public"."deliveries"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "media_announcement_idx" ON "media" USING btree ("announcement_id");
  CREATE INDEX "deliveries_recipient_idx" ON "deliveries" USING btree ("recipient_id");
  CREATE INDEX "deliveries_carried_by_idx" ON "deliveries" USING btree ("carried_by_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "announcements" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "announcements_rels" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "announcement_categories" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "receipts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "comments" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "push_subscriptions" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "announcements" CASCADE;
  DROP TABLE "announcements_rels" CASCADE;
  DROP TABLE "announcement_categories" CASCADE;
  DROP TABLE "receipts" CASCADE;
  DROP TABLE "comments" CASCADE;
  DROP TABLE "push_subscriptions" CASCADE;
  ALTER TABLE "media" DROP CONSTRAINT "media_announcement_id_announcements_id_fk";
  
  ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_recipient_id_users_id_fk";
  
  ALTER TABLE "deliveries" DROP CONSTRAINT "deliveries_carried_by_id_deliveries_id_fk";
  
  DROP INDEX "media_announcement_idx";
  DROP INDEX "deliveries_recipient_idx";
  DROP INDEX "deliveries_carried_by_idx";
  ALTER TABLE "media" DROP COLUMN "announcement_id";
  ALTER TABLE "notification_preferences" DROP COLUMN "digest";
  ALTER TABLE "deliveries" DROP COLUMN "recipient_id";
  ALTER TABLE "deliveries" DROP COLUMN "priority";
  ALTER TABLE "deliveries" DROP COLUMN "held_since";
  ALTER TABLE "deliveries" DROP COLUMN "digest_due_at";
  ALTER TABLE "deliveries" DROP COLUMN "carried_by_id";
  ALTER TABLE "deliveries" DROP COLUMN "delivered_at";
  ALTER TABLE "settings" DROP COLUMN "emails_per_hour";
  ALTER TABLE "settings" DROP COLUMN "sms_per_hour";
  ALTER TABLE "settings" DROP COLUMN "emails_per_minute";
  ALTER TABLE "settings" DROP COLUMN "sms_per_minute";
  DROP TYPE "public"."enum_announcements_status";
  DROP TYPE "public"."enum_announcements_urgency";
  DROP TYPE "public"."enum_announcement_categories_icon";
  DROP TYPE "public"."enum_announcement_categories_default_urgency";
  DROP TYPE "public"."enum_receipts_read_way";
  DROP TYPE "public"."enum_notification_preferences_digest";`)
}
