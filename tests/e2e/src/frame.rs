//! Pages that hold the app in frames.

use anyhow::{Context, Result};
use fantoccini::elements::Element;

use crate::page::Page;

impl Page {
    /// Loads a page that holds the app in frames.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn visit(&self, address: &str) -> Result<()> {
        Ok(self.client.goto(address).await?)
    }

    /// Goes into the frame that a script returns, once there is one. All steps then happen in it.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn enter(&self, script: &str) -> Result<()> {
        self.until("a frame", async |page| Ok(!page.run(script, &[]).await?.is_null())).await?;
        let frame = self.run(script, &[]).await?;
        let id = frame.as_object().and_then(|frame| frame.values().next()?.as_str()).context("no element")?;
        Ok(Element::from_element_id(self.client.clone(), id.to_owned().into()).enter_frame().await?)
    }

    /// Goes back to the page around the frame.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn leave(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }
}
