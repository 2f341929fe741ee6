//! The one door to the file. Reading and writing happen only inside [`Store::read`] and [`Store::write`], so nobody
//! forgets to commit, to queue, to journal, or to check that the file is still ours.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeSet;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{Local, NaiveDateTime};
use rusqlite::{Connection, InterruptHandle, TransactionBehavior};
use serde::Serialize;
use uuid::Uuid;

use super::connection::{self, Access};
use super::content;
use super::error::{Error, Result};
use super::file::{self, Found};
use super::guard::{self, Identity};
use super::journal::{self, Entity, Head, Verb};
use super::presence::{self, Presence};
use super::queue::{PATIENCE, Queue};
use super::rights;
use super::schema;
use super::search::Owed;
use crate::domain::rights::{Deed, Matter, Rights};

/// Who works where: signed under every change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// The person, as they named themselves at the first start (or the system's user name).
    pub user: String,
    /// The terminal.
    pub terminal: String,
}

/// An open data file, for one thread.
pub struct Store {
    connection: Connection,
    queue: Option<Queue>,
    path: PathBuf,
    desk: Desk,
    opened: Option<Identity>,
    patience: Duration,
    // After the connection: fields are dropped in order.
    _presence: Presence,
}

/// The look at a file before SQLite touches it; a file that this program has open was looked at then.
fn look_first(path: &Path) -> Result<(Found, Presence)> {
    let opening = presence::opening();
    if opening.is_open(path) {
        return Ok((Found::Ours { schema: schema::VERSION }, opening.done(path)));
    }
    let found = file::look(path)?;
    if let Found::Ours { schema } = found {
        schema::require_known(schema)?;
        guard::require_readable(path)?;
    }
    guard::make_private(path)?;
    Ok((found, opening.done(path)))
}

/// A finished write: the closure's result and what changed.
#[derive(Debug)]
pub struct Committed<T> {
    /// What the closure returned.
    pub value: T,
    /// Kinds of records that changed.
    pub changed: BTreeSet<Entity>,
}

/// Inside a write: the connection, the time, and the journal.
pub struct Write<'a> {
    connection: &'a Connection,
    desk: &'a Desk,
    now: Cell<NaiveDateTime>,
    head: RefCell<Head>,
    changed: RefCell<BTreeSet<Entity>>,
    owed: RefCell<Owed>,
    rights: OnceCell<Rights>,
}

impl Deref for Write<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl Write<'_> {
    /// Office time of this write.
    pub fn now(&self) -> NaiveDateTime {
        self.now.get()
    }

    /// The same in whole seconds, as records keep it.
    pub fn moment(&self) -> NaiveDateTime {
        let now = self.now();
        chrono::Timelike::with_nanosecond(&now, 0).unwrap_or(now)
    }

    /// What follows in this write happened at that time: the sample office and what is brought in have a past.
    pub fn happened(&self, at: NaiveDateTime) {
        self.now.set(at);
    }

    /// Who writes.
    pub fn desk(&self) -> &Desk {
        self.desk
    }

    /// What the person at the desk may do, as the settings stood when this was first asked in this write.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn rights(&self) -> Result<&Rights> {
        if let Some(known) = self.rights.get() {
            return Ok(known);
        }
        let found = rights::of(self.connection, &self.desk.user)?;
        Ok(self.rights.get_or_init(|| found))
    }

    /// Refuses what the person at the desk may not do with something that lies in these places.
    ///
    /// # Errors
    /// [`Error::NotYours`], with the names of the places; what SQLite says.
    pub fn may(&self, deed: Deed, matter: Matter, places: &[String]) -> Result<()> {
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        self.rights()?.may(deed, matter, &places).map_err(|refusal| rights::refused(self.connection, refusal))
    }

    /// Writes the journal row of one changed record.
    ///
    /// # Errors
    /// [`Error::NotYours`] for a change that is nobody's of this post; what SQLite says. The whole write is then undone.
    pub fn journal<T: Serialize>(
        &self,
        verb: Verb,
        entity: Entity,
        record: Uuid,
        from: Option<&T>,
        to: &T,
    ) -> Result<()> {
        if let Some(matter) = rights::of_entity(verb, entity) {
            self.may(Deed::Change, matter, &[])?;
        }
        let changes = journal::difference(from, to)?;
        let entry = journal::Entry { desk: self.desk, at: self.now.get(), verb, entity, record, changes };
        journal::append(self.connection, &mut self.head.borrow_mut(), &entry)?;
        self.touch(entity);
        Ok(())
    }

    /// Puts something off until just before the commit; searches inside this write do not see it yet.
    pub(super) fn owe(&self, more: impl FnOnce(&mut Owed)) {
        more(&mut self.owed.borrow_mut());
    }

    /// Writes inside the transaction of an upgrade, where no door is open yet: journalled like everything else.
    pub(super) fn upgrading(
        connection: &Connection,
        desk: &Desk,
        now: NaiveDateTime,
        work: impl FnOnce(&Write<'_>) -> Result<()>,
    ) -> Result<()> {
        Head::create(connection)?;
        let head = RefCell::new(Head::read(connection)?);
        let (now, (changed, owed)) = (Cell::new(now), Default::default());
        let write = Write { connection, desk, now, head, changed, owed, rights: Rights::program().into() };
        work(&write)?;
        write.owed.into_inner().pay(connection)?;
        write.head.into_inner().save(connection)
    }

    /// Notes that a kind of record changed although it is not journalled (drafts).
    pub fn touch(&self, entity: Entity) {
        self.changed.borrow_mut().insert(entity);
    }
}

impl Store {
    /// Opens the file for reading and writing; makes a new office where there is none.
    ///
    /// # Errors
    /// Every kind of [`Error`] that concerns opening; a damaged, foreign or newer file is left exactly as it was.
    pub fn open(path: &Path, desk: Desk) -> Result<Store> {
        guard::require_local_folder(path)?;
        let (found, presence) = look_first(path)?;
        let mut queue = Queue::open(path)?;
        let turn = queue.wait(&desk.terminal, PATIENCE)?;
        guard::copy_before_migration(path, found)?;
        let mut connection = connection::open(path, Access::Write)?;
        guard::require_not_emptied(&connection, path, found)?;
        schema::migrate(&mut connection)?;
        drop(turn);
        guard::require_chain_head(&connection, path)?;
        let mut store = Store::new(connection, path, desk, presence);
        store.queue = Some(queue);
        store.opened = Identity::of(path);
        store.furnish()?;
        if found == Found::Nothing {
            store.settle()?;
        }
        Ok(store)
    }

    /// Moves a new office from the log into the file itself, so that the first look of the next desk finds it there.
    fn settle(&self) -> Result<()> {
        Ok(self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }

    /// Opens an existing file for reading only; writes fail with [`Error::ReadOnly`].
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no file, [`Error::Older`] where it must be opened for writing once; otherwise
    /// as [`Store::open`].
    pub fn open_read_only(path: &Path, desk: Desk) -> Result<Store> {
        let store = Store::open_as_it_is(path, desk)?;
        schema::require_readable(schema::version(&store.connection)?)?;
        Ok(store)
    }

    /// Opens an existing file for reading only, also one of an older program: for the health check, which asks only what
    /// the file can answer.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no file; otherwise as [`Store::open`].
    pub fn open_as_it_is(path: &Path, desk: Desk) -> Result<Store> {
        let opening = presence::opening();
        if !opening.is_open(path) {
            match file::look(path)? {
                Found::Nothing => return Err(Error::Missing(path.to_owned())),
                Found::Unborn => {}
                Found::Ours { schema } => schema::require_known(schema)?,
            }
        }
        let presence = opening.done(path);
        let connection = match file::unchanging(path) {
            true => connection::open_unchanging(path)?,
            false => connection::open(path, Access::Read)?,
        };
        match schema::version(&connection)? {
            0 => Err(Error::Missing(path.to_owned())),
            found => schema::require_known(found).map(|()| Store::new(connection, path, desk, presence)),
        }
    }

    /// A private office in memory with the shipped content and nobody in it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn in_memory(desk: Desk) -> Result<Store> {
        let mut connection = connection::open_in_memory()?;
        schema::migrate(&mut connection)?;
        let mut store = Store::new(connection, Path::new(""), desk, Presence::none());
        store.furnish()?;
        Ok(store)
    }

    fn new(connection: Connection, path: &Path, desk: Desk, presence: Presence) -> Store {
        Store {
            connection,
            queue: None,
            path: path.to_owned(),
            desk,
            opened: None,
            patience: PATIENCE,
            _presence: presence,
        }
    }

    /// The same store, waiting at most `patience` for its turn to write.
    pub fn with_patience(self, patience: Duration) -> Store {
        Store { patience, ..self }
    }

    /// Brings the shipped content in where it is missing or older; most starts find nothing to do and write nothing.
    fn furnish(&mut self) -> Result<()> {
        if !self.read(content::is_current)? {
            self.write_now(Rights::program().into(), content::bring)?;
        }
        Ok(())
    }

    /// Who works where.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Where the file lies; empty for an office in memory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// From now on changes are signed with this name.
    pub fn sign_as(&mut self, user: &str) {
        user.clone_into(&mut self.desk.user);
    }

    /// A handle that stops the running query from another thread.
    pub fn interrupter(&self) -> Interrupter {
        Interrupter(self.connection.get_interrupt_handle())
    }

    /// A number that changes when another connection commits.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Reads inside one snapshot.
    ///
    /// # Errors
    /// What the closure returns.
    pub fn read<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        // A search stopped in the middle of an earlier end may have left its snapshot open.
        if !self.connection.is_autocommit() {
            self.connection.execute_batch("ROLLBACK")?;
        }
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
        let value = work(&tx);
        // Nothing was written: how the snapshot ends does not matter, and an interruption that falls here is no failure.
        let _ = tx.rollback();
        value
    }

    /// Writes: waits for the turn, begins immediately, checks that the file still fits, works, journals, commits.
    /// When this returns `Ok`, the change is on the disk.
    ///
    /// # Errors
    /// What the closure returns (then nothing was changed), [`Error::Busy`] when another desk writes too long, or what
    /// the disk says (then the connection is opened anew before the next use, R5).
    pub fn write<T>(&mut self, work: impl FnOnce(&Write<'_>) -> Result<T>) -> Result<Committed<T>> {
        let result = self.write_now(OnceCell::new(), work);
        if result.as_ref().is_err_and(Error::spoils_connection) {
            self.reopen();
        }
        result
    }

    fn write_now<T>(
        &mut self,
        rights: OnceCell<Rights>,
        work: impl FnOnce(&Write<'_>) -> Result<T>,
    ) -> Result<Committed<T>> {
        let _turn = match &mut self.queue {
            Some(queue) => Some(queue.wait(&self.desk.terminal, self.patience)?),
            None => None,
        };
        guard::require_same(&self.path, self.opened)?;
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        schema::require_fit(&tx)?;
        Head::create(&tx)?;
        let before = Head::read(&tx)?;
        let write = Write {
            connection: &tx,
            desk: &self.desk,
            now: Cell::new(Local::now().naive_local()),
            head: RefCell::new(before.clone()),
            changed: RefCell::default(),
            owed: RefCell::default(),
            rights,
        };
        let value = work(&write)?;
        let (head, changed) = (write.head.into_inner(), write.changed.into_inner());
        write.owed.into_inner().pay(&tx)?;
        if head != before {
            head.save(&tx)?;
        }
        tx.commit()?;
        guard::require_same(&self.path, self.opened)?;
        guard::remember_chain_head(&self.path, &head);
        Ok(Committed { value, changed })
    }

    /// After a disk error the old connection may hold pages that never reached the disk: it is thrown away. The new one
    /// is opened first, so that the `-wal` stays; another file in its place is not opened unseen.
    fn reopen(&mut self) {
        if guard::require_same(&self.path, self.opened).is_ok()
            && let Ok(fresh) = connection::open(&self.path, Access::Write)
        {
            self.connection = fresh;
        }
    }
}

/// Stops the running query of one store; cheap to clone and safe to use at any time.
pub struct Interrupter(InterruptHandle);

impl Interrupter {
    /// Stops whatever runs now; the query ends with [`Error::Interrupted`].
    pub fn stop(&self) {
        self.0.interrupt();
    }
}
