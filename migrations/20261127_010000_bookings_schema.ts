import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_bookings_status" AS ENUM('waitlisted', 'offered', 'pending', 'approved', 'confirmed', 'rejected', 'cancelled', 'expired', 'completed', 'no_show');
  CREATE TYPE "public"."enum_bookings_channel" AS ENUM('web', 'admin', 'cli');
  CREATE TYPE "public"."enum_facilities_opening_hours_day" AS ENUM('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat');
  CREATE TYPE "public"."enum_facilities_fee_tiers_days" AS ENUM('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat');
  CREATE TYPE "public"."enum_facilities_mode" AS ENUM('exclusive', 'pool');
  CREATE TYPE "public"."enum_facilities_quota_per" AS ENUM('week', 'month');
  CREATE TYPE "public"."enum_ledger_entries_kind" AS ENUM('fee', 'deposit', 'payment', 'refund', 'reversal', 'penalty');
  CREATE TYPE "public"."enum_ledger_entries_method" AS ENUM('cash', 'upi', 'bank', 'gateway');
  CREATE TABLE "bookings" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"facility_id" uuid NOT NULL,
  	"start" timestamp(3) with time zone NOT NULL,
  	"end" timestamp(3) with time zone NOT NULL,
  	"purpose" varchar,
  	"guests" numeric DEFAULT 0,
  	"resident_id" uuid,
  	"status" "enum_bookings_status",
  	"number" varchar,
  	"flat_id" uuid,
  	"booked_by_id" uuid,
  	"channel" "enum_bookings_channel",
  	"fee_paise" numeric DEFAULT 0,
  	"deposit_paise" numeric DEFAULT 0,
  	"fee_paid_paise" numeric DEFAULT 0,
  	"deposit_paid_paise" numeric DEFAULT 0,
  	"refund_paise" numeric DEFAULT 0,
  	"refunded_paise" numeric DEFAULT 0,
  	"blocked_until" timestamp(3) with time zone,
  	"approve_by" timestamp(3) with time zone,
  	"pay_by" timestamp(3) with time zone,
  	"offer_expires_at" timestamp(3) with time zone,
  	"decided_at" timestamp(3) with time zone,
  	"decided_by_id" uuid,
  	"confirmed_at" timestamp(3) with time zone,
  	"checked_in_at" timestamp(3) with time zone,
  	"cancelled_at" timestamp(3) with time zone,
  	"cancelled_by_id" uuid,
  	"decision_note" varchar,
  	"house_rules_accepted_at" timestamp(3) with time zone,
  	"policy" jsonb,
  	"is_exclusive" boolean,
  	"is_freed" boolean DEFAULT false,
  	"refund_cap_percent" numeric,
  	"revision" numeric DEFAULT 0,
  	"reminded_day_at" timestamp(3) with time zone,
  	"reminded_soon_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "facilities_opening_hours" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" "enum_facilities_opening_hours_day",
  	"opens" varchar,
  	"closes" varchar
  );
  
  CREATE TABLE "facilities_fee_tiers_days" (
  	"order" integer NOT NULL,
  	"parent_id" varchar NOT NULL,
  	"value" "enum_facilities_fee_tiers_days",
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL
  );
  
  CREATE TABLE "facilities_fee_tiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"from" varchar,
  	"to" varchar,
  	"paise_per_hour" numeric,
  	"paise_per_night" numeric
  );
  
  CREATE TABLE "facilities_refund_tiers" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"hours_before" numeric NOT NULL,
  	"percent" numeric NOT NULL
  );
  
  CREATE TABLE "facilities" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"house_rules" varchar,
  	"mode" "enum_facilities_mode" DEFAULT 'exclusive' NOT NULL,
  	"places" numeric,
  	"max_guests" numeric,
  	"is_active" boolean DEFAULT true,
  	"slot_minutes" numeric DEFAULT 60,
  	"min_duration_minutes" numeric,
  	"max_duration_minutes" numeric,
  	"turnaround_minutes" numeric DEFAULT 0,
  	"nightly" boolean DEFAULT false,
  	"check_in_time" varchar,
  	"check_out_time" varchar,
  	"min_nights" numeric,
  	"max_nights" numeric,
  	"time_zone" varchar,
  	"min_notice_minutes" numeric DEFAULT 0,
  	"max_advance_days" numeric,
  	"quota_count" numeric,
  	"quota_per" "enum_facilities_quota_per",
  	"quota_group" varchar,
  	"approver_id" uuid,
  	"approval_minutes" numeric DEFAULT 2880,
  	"payment_minutes" numeric DEFAULT 2880,
  	"check_in_before_minutes" numeric DEFAULT 15,
  	"check_in_after_minutes" numeric DEFAULT 15,
  	"deposit_paise" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "closures" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"facility_id" uuid NOT NULL,
  	"start" timestamp(3) with time zone NOT NULL,
  	"end" timestamp(3) with time zone NOT NULL,
  	"reason" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "ledger_entries" (
  	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
  	"number" varchar,
  	"booking_id" uuid NOT NULL,
  	"kind" "enum_ledger_entries_kind" DEFAULT 'payment' NOT NULL,
  	"amount_paise" numeric NOT NULL,
  	"method" "enum_ledger_entries_method" NOT NULL,
  	"reference" varchar,
  	"reverses_id" uuid,
  	"recorded_by_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facilities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_flat_id_flats_id_fk" FOREIGN KEY ("flat_id") REFERENCES "public"."flats"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_booked_by_id_users_id_fk" FOREIGN KEY ("booked_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bookings" ADD CONSTRAINT "bookings_cancelled_by_id_users_id_fk" FOREIGN KEY ("cancelled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "facilities_opening_hours" ADD CONSTRAINT "facilities_opening_hours_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."facilities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "facilities_fee_tiers_days" ADD CONSTRAINT "facilities_fee_tiers_days_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."facilities_fee_tiers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "facilities_fee_tiers" ADD CONSTRAINT "facilities_fee_tiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."facilities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "facilities_refund_tiers" ADD CONSTRAINT "facilities_refund_tiers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."facilities"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "facilities" ADD CONSTRAINT "facilities_approver_id_residents_id_fk" FOREIGN KEY ("approver_id") REFERENCES "public"."residents"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "closures" ADD CONSTRAINT "closures_facility_id_facilities_id_fk" FOREIGN KEY ("facility_id") REFERENCES "public"."facilities"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_reverses_id_ledger_entries_id_fk" FOREIGN KEY ("reverses_id") REFERENCES "public"."ledger_entries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_recorded_by_id_users_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bookings_facility_idx" ON "bookings" USING btree ("facility_id");
  CREATE INDEX "bookings_resident_idx" ON "bookings" USING btree ("resident_id");
  CREATE UNIQUE INDEX "bookings_number_idx" ON "bookings" USING btree ("number");
  CREATE INDEX "bookings_flat_idx" ON "bookings" USING btree ("flat_id");
  CREATE INDEX "bookings_booked_by_idx" ON "bookings" USING btree ("booked_by_id");
  CREATE INDEX "bookings_decided_by_idx" ON "bookings" USING btree ("decided_by_id");
  CREATE INDEX "bookings_cancelled_by_idx" ON "bookings" USING btree ("cancelled_by_id");
  CREATE INDEX "bookings_updated_at_idx" ON "bookings" USING btree ("updated_at");
  CREATE INDEX "bookings_created_at_idx" ON "bookings" USING btree ("created_at");
  CREATE INDEX "facilities_opening_hours_order_idx" ON "facilities_opening_hours" USING btree ("_order");
  CREATE INDEX "facilities_opening_hours_parent_id_idx" ON "facilities_opening_hours" USING btree ("_parent_id");
  CREATE INDEX "facilities_fee_tiers_days_order_idx" ON "facilities_fee_tiers_days" USING btree ("order");
  CREATE INDEX "facilities_fee_tiers_days_parent_idx" ON "facilities_fee_tiers_days" USING btree ("parent_id");
  CREATE INDEX "facilities_fee_tiers_order_idx" ON "facilities_fee_tiers" USING btree ("_order");
  CREATE INDEX "facilities_fee_tiers_parent_id_idx" ON "facilities_fee_tiers" USING btree ("_parent_id");
  CREATE INDEX "facilities_refund_tiers_order_idx" ON "facilities_refund_tiers" USING btree ("_order");
  CREATE INDEX "facilities_refund_tiers_parent_id_idx" ON "facilities_refund_tiers" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "facilities_name_idx" ON "facilities" USING btree ("name");
  CREATE INDEX "facilities_approver_idx" ON "facilities" USING btree ("approver_id");
  CREATE INDEX "facilities_updated_at_idx" ON "facilities" USING btree ("updated_at");
  CREATE INDEX "facilities_created_at_idx" ON "facilities" USING btree ("created_at");
  CREATE INDEX "closures_facility_idx" ON "closures" USING btree ("facility_id");
  CREATE INDEX "closures_updated_at_idx" ON "closures" USING btree ("updated_at");
  CREATE INDEX "closures_created_at_idx" ON "closures" USING btree ("created_at");
  CREATE UNIQUE INDEX "ledger_entries_number_idx" ON "ledger_entries" USING btree ("number");
  CREATE INDEX "ledger_entries_booking_idx" ON "ledger_entries" USING btree ("booking_id");
  CREATE INDEX "ledger_entries_reverses_idx" ON "ledger_entries" USING btree ("reverses_id");
  CREATE INDEX "ledger_entries_recorded_by_idx" ON "ledger_entries" USING btree ("recorded_by_id");
  CREATE INDEX "ledger_entries_updated_at_idx" ON "ledger_entries" USING btree ("updated_at");
  CREATE INDEX "ledger_entries_created_at_idx" ON "ledger_entries" USING btree ("created_at");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "bookings" CASCADE;
  DROP TABLE "facilities_opening_hours" CASCADE;
  DROP TABLE "facilities_fee_tiers_days" CASCADE;
  DROP TABLE "facilities_fee_tiers" CASCADE;
  DROP TABLE "facilities_refund_tiers" CASCADE;
  DROP TABLE "facilities" CASCADE;
  DROP TABLE "closures" CASCADE;
  DROP TABLE "ledger_entries" CASCADE;
  DROP TYPE "public"."enum_bookings_status";
  DROP TYPE "public"."enum_bookings_channel";
  DROP TYPE "public"."enum_facilities_opening_hours_day";
  DROP TYPE "public"."enum_facilities_fee_tiers_days";
  DROP TYPE "public"."enum_facilities_mode";
  DROP TYPE "public"."enum_facilities_quota_per";
  DROP TYPE "public"."enum_ledger_entries_kind";
  DROP TYPE "public"."enum_ledger_entries_method";`)
}
