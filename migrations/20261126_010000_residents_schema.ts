import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "ticket_follows" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"ticket_id" uuid NOT NULL,
  	"user_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notification_preferences" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"user_id" uuid,
  	"muted" boolean DEFAULT false,
  	"urgent_only" boolean DEFAULT false,
  	"quiet_from" varchar,
  	"quiet_to" varchar,
  	"quiet_time_zone" varchar,
  	"channels" jsonb,
  	"categories" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "ticket_categories" ADD COLUMN "name_hi" varchar;
  ALTER TABLE "ticket_categories" ADD COLUMN "description_hi" varchar;
  ALTER TABLE "settings" ADD COLUMN "logo_id" uuid;
  ALTER TABLE "ticket_follows" ADD CONSTRAINT "ticket_follows_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ticket_follows" ADD CONSTRAINT "ticket_follows_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "ticket_follows_ticket_idx" ON "ticket_follows" USING btree ("ticket_id");
  CREATE INDEX "ticket_follows_user_idx" ON "ticket_follows" USING btree ("user_id");
  CREATE INDEX "ticket_follows_updated_at_idx" ON "ticket_follows" USING btree ("updated_at");
  CREATE INDEX "ticket_follows_created_at_idx" ON "ticket_follows" USING btree ("created_at");
  CREATE UNIQUE INDEX "notification_preferences_user_idx" ON "notification_preferences" USING btree ("user_id");
  CREATE INDEX "notification_preferences_updated_at_idx" ON "notification_preferences" USING btree ("updated_at");
  CREATE INDEX "notification_preferences_created_at_idx" ON "notification_preferences" USING btree ("created_at");
  ALTER TABLE "settings" ADD CONSTRAINT "settings_logo_id_media_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "settings_logo_idx" ON "settings" USING btree ("logo_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "ticket_follows" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "notification_preferences" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "ticket_follows" CASCADE;
  DROP TABLE "notification_preferences" CASCADE;
  ALTER TABLE "settings" DROP CONSTRAINT "settings_logo_id_media_id_fk";
  
  DROP INDEX "settings_logo_idx";
  ALTER TABLE "ticket_categories" DROP COLUMN "name_hi";
  ALTER TABLE "ticket_categories" DROP COLUMN "description_hi";
  ALTER TABLE "settings" DROP COLUMN "logo_id";`)
}
